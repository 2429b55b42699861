using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>Where the edges to the outside end: it holds outputs until they are committed, and then lets them leave.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OutputNode : Node
{
    private protected OutputNode(RunGraph graph, int inboxes)
        : base(graph, "(output)", inboxes, scheduled: false)
    {
    }

    /// <summary>Lets what has arrived leave the run.</summary>
    internal void Release()
    {
        Advance();
        while (Mailbox.Next() is { } inbox)
            Release(inbox);
    }

    private protected abstract void Release(Inbox inbox);

    /// <inheritdoc/>
    protected sealed override ValueTask HandleAsync(int inbox) => default;
}

/// <summary>Where the edges to the outside end: it holds outputs until they are committed, and then lets them leave.</summary>
/// <typeparam name="TOutput">The workflow's output type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutputNode<TOutput> : OutputNode
{
    /// <summary>Adds the outside to a graph, as its last node.</summary>
    /// <param name="graph">The run's graph.</param>
    /// <param name="inboxes">The number of pairs of a node and a type that leave the workflow.</param>
    public OutputNode(RunGraph<TOutput> graph, int inboxes)
        : base(graph, inboxes)
        => graph.Output = this;

    internal List<TOutput> Released { get; } = [];

    private protected override void Release(Inbox inbox) => ((IOutputInbox<TOutput>)inbox).Release(Released, Scope.Events);
}
