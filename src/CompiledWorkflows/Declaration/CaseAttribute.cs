namespace CompiledWorkflows;

/// <summary>One case of a choice: of all the cases of one source, a message goes along the first, in declaration order, whose condition holds.</summary>
/// <typeparam name="TSource">The node that sends.</typeparam>
/// <typeparam name="TTarget">The node that receives, in the superstep after the one that sent.</typeparam>
/// <remarks>
/// The choice is made for each message among the cases whose condition and target take it. <see cref="OtherwiseAttribute{TSource, TTarget}"/>
/// gets the messages that no case took; plain edges of the source get theirs besides.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class CaseAttribute<TSource, TTarget> : Attribute
{
    /// <summary>
    /// Names a static method of the workflow class, from the message to <see cref="bool"/>, that decides for each message when it is
    /// sent. It must be pure. Its parameter type narrows the case to the messages that fit it.
    /// </summary>
    public string? When { get; set; }

    /// <summary>Narrows the case to one of the types that the source sends.</summary>
    public Type? Of { get; set; }

    /// <inheritdoc cref="EdgeAttribute{TSource, TTarget}.Route"/>
    public string? Route { get; set; }

    /// <inheritdoc cref="EdgeAttribute{TSource, TTarget}.Label"/>
    public string? Label { get; set; }
}
