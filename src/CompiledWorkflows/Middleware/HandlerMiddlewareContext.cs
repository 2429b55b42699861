using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>What middleware is told of the handling of a message.</summary>
public sealed class HandlerMiddlewareContext : MiddlewareContext
{
    private readonly Node _node;

    internal HandlerMiddlewareContext(Node node, Inbox inbox)
        : base(node.Scope)
    {
        _node = node;
        Message = inbox.PeekCurrent();
    }

    /// <summary>The executor's id, after those of the workflows around it.</summary>
    public string ExecutorId => _node.Id;

    /// <summary>Which of the executor's replicas it is, from 0.</summary>
    public int ReplicaIndex => _node.ReplicaIndex;

    /// <summary>The message; a tuple of them where the handler takes several. Not to be changed.</summary>
    public object? Message { get; }

    /// <inheritdoc/>
    public override CancellationToken CancellationToken => _node.HandlingToken;
}
