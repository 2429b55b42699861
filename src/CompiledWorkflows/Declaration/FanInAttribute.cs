namespace CompiledWorkflows;

/// <summary>A barrier: the target gets what several sources send when each of them has sent something.</summary>
/// <typeparam name="TTarget">
/// The node that receives. A handler with several message parameters takes one from each source, in the order in which the fan-in names
/// them; an <see cref="IReadOnlyList{T}"/> parameter takes those of several sources, or of all replicas of one; a target that has only
/// handlers of one message gets the messages of a set one by one.
/// </typeparam>
/// <remarks>What waits for the rest of its set is part of every checkpoint. A run that completes with some of it left over warns.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class FanInAttribute<TTarget> : Attribute
{
    /// <summary>Declares a barrier.</summary>
    /// <param name="sources">The nodes to wait for: each of its replicas where a node has several.</param>
    public FanInAttribute(params Type[] sources) => Sources = sources;

    /// <summary>The nodes to wait for.</summary>
    public IReadOnlyList<Type> Sources { get; }

    /// <summary>Whether one message of each source makes a set, or all of them do; by default <see cref="FanInMode.Zip"/>.</summary>
    public FanInMode Mode { get; set; }

    /// <summary>
    /// Names static methods of the workflow class, one for each message type and all with one result type, that give messages a key:
    /// those with equal keys make a set, instead of those that came first. They are asked when a message is sent, and must be pure.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>A label for pictures of the graph.</summary>
    public string? Label { get; set; }
}
