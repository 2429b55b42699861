using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>Something that happened to one executor.</summary>
public abstract class ExecutorEvent : WorkflowEvent
{
    private protected ExecutorEvent(string executorId, int replicaIndex)
    {
        ExecutorId = executorId;
        ReplicaIndex = replicaIndex;
    }

    private protected ExecutorEvent(Node node)
        : this(node.Id, node.ReplicaIndex)
    {
    }

    /// <summary>The executor's id; of one in a sub-workflow its path, as <c>payment/Cashier</c>.</summary>
    public string ExecutorId { get; }

    /// <summary>Which of the executor's replicas it is, from 0; 0 too where it is the only one.</summary>
    public int ReplicaIndex { get; }
}

/// <summary>A handler is about to be called.</summary>
public sealed class ExecutorInvokedEvent : ExecutorEvent
{
    internal ExecutorInvokedEvent(Node node, object? data)
        : base(node)
        => Data = data;

    /// <summary>
    /// The message: the very object that the handler gets. Where a handler takes several messages, a value tuple of them; where it takes
    /// the bare request of a sub-workflow's port, the <see cref="Request{TRequest, TResponse}"/> that it came in.
    /// </summary>
    public object? Data { get; }
}

/// <summary>A handler has returned.</summary>
public sealed class ExecutorCompletedEvent : ExecutorEvent
{
    internal ExecutorCompletedEvent(Node node, object? data)
        : base(node)
        => Data = data;

    /// <summary>What it returned, <see langword="null"/> where it returns nothing. For a streaming handler, the last item.</summary>
    public object? Data { get; }
}

/// <summary>A handler has thrown; a <see cref="WorkflowErrorEvent"/> follows and the run ends as <see cref="RunStatus.Failed"/>.</summary>
public sealed class ExecutorFailedEvent : ExecutorEvent
{
    internal ExecutorFailedEvent(Node node, Exception exception)
        : base(node)
        => Exception = exception;

    /// <summary>What the handler threw, unwrapped.</summary>
    public Exception Exception { get; }
}
