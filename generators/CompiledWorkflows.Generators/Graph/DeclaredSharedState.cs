using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>State that executors share, as declared.</summary>
internal sealed record DeclaredSharedState
{
    public required int Type { get; init; }

    /// <summary>Whether generated code can name the type.</summary>
    public bool IsNameable { get; init; } = true;

    /// <summary>What the first value is where no method makes it.</summary>
    public required InitialValue Default { get; init; }

    /// <summary>The name of the method that makes the first value, or <see langword="null"/>.</summary>
    public string? Initial { get; init; }

    /// <summary>The methods of the workflow class that have that name.</summary>
    public EquatableArray<DeclaredMethod> Initials { get; init; }

    /// <summary>The name of the method that folds the values of several writers, or <see langword="null"/>.</summary>
    public string? Merge { get; init; }

    /// <summary>The methods of the workflow class that have that name.</summary>
    public EquatableArray<DeclaredMethod> Merges { get; init; }
}

/// <summary>What a type has for a first value.</summary>
internal enum InitialValue
{
    /// <summary>The default of a value type.</summary>
    Default,

    /// <summary>What its parameterless constructor makes.</summary>
    Constructed,

    /// <summary>Nothing: a method has to make one.</summary>
    None,
}
