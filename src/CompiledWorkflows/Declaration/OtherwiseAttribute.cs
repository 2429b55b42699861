namespace CompiledWorkflows;

/// <summary>Takes the messages of a source that none of its <see cref="CaseAttribute{TSource, TTarget}">cases</see> took.</summary>
/// <typeparam name="TSource">The node that sends.</typeparam>
/// <typeparam name="TTarget">The node that receives, in the superstep after the one that sent.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class OtherwiseAttribute<TSource, TTarget> : Attribute
{
    /// <summary>Narrows it to one of the types that the source sends.</summary>
    public Type? Of { get; set; }

    /// <inheritdoc cref="EdgeAttribute{TSource, TTarget}.Route"/>
    public string? Route { get; set; }

    /// <inheritdoc cref="EdgeAttribute{TSource, TTarget}.Label"/>
    public string? Label { get; set; }
}
