namespace CompiledWorkflows;

/// <summary>Says what something was called before it was renamed or moved: under this name it is found in older checkpoints.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>On an executor, a request port or a workflow it is a former id; of a generic executor without its type arguments.</item>
/// <item>On a type of messages or state it is the former name with its namespace and the types around it, parted by dots, without type arguments: <c>Shop.Order</c>.</item>
/// <item>
/// On a <see cref="StateAttribute">state</see> member, or on a member of a type of messages or state, it is the member's former name, or the
/// one that an attribute gave it. On a positional parameter of a record it is that of the property.
/// </item>
/// </list>
/// Give it once for each name that checkpoints may still hold, and take it away when there are none: what is written has the present name.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    AllowMultiple = true,
    Inherited = false)]
public sealed class FormerNameAttribute : Attribute
{
    /// <summary>Names what the thing was called.</summary>
    /// <param name="name">The former id or name. Nothing else of its kind may be called that beside it, now or formerly.</param>
    public FormerNameAttribute(string name) => Name = name;

    /// <summary>The former id or name.</summary>
    public string Name { get; }
}
