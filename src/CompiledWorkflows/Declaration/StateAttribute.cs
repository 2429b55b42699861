namespace CompiledWorkflows;

/// <summary>Marks a field or property of an executor that checkpoints save and a resume restores.</summary>
/// <remarks>
/// A private member is fine: its serializer is generated inside the partial class. So is one of a base class, in whatever assembly, if that is partial;
/// and one whose type depends on type parameters, if what they are closed with can be saved.
/// </remarks>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class StateAttribute : Attribute
{
    /// <summary>Saves the member under its own name.</summary>
    public StateAttribute()
    {
    }

    /// <summary>Saves the member under a name that survives a renaming of the member.</summary>
    /// <param name="name">The name in the checkpoint, unique within the executor.</param>
    public StateAttribute(string name) => Name = name;

    /// <summary>The declared name, or <see langword="null"/> where the member's own name is used.</summary>
    public string? Name { get; }
}
