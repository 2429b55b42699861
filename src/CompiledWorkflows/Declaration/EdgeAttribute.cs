namespace CompiledWorkflows;

/// <summary>Connects two nodes: every message type that the source sends and the target handles travels along the edge.</summary>
/// <typeparam name="TSource">The node that sends.</typeparam>
/// <typeparam name="TTarget">The node that receives, in the superstep after the one that sent.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class EdgeAttribute<TSource, TTarget> : Attribute
{
    /// <summary>Narrows the edge to one of the types that the source sends.</summary>
    public Type? Of { get; set; }

    /// <summary>
    /// Names a static method of the workflow class, from the message to <see cref="bool"/>, that decides for each message when it is
    /// sent. It must be pure. Its parameter type narrows the edge to the messages that fit it.
    /// </summary>
    public string? When { get; set; }

    /// <summary>
    /// Names a static method of the workflow class, from the message to <see cref="int"/>, that picks the replica of the target which
    /// gets the message: what it returns is taken modulo the number of replicas, also where it is negative. It must be pure.
    /// </summary>
    public string? Route { get; set; }

    /// <summary>A label for pictures of the graph.</summary>
    public string? Label { get; set; }
}
