namespace CompiledWorkflows;

/// <summary>Something that happened to one executor.</summary>
public abstract class ExecutorEvent : WorkflowEvent
{
    private protected ExecutorEvent(string executorId) => ExecutorId = executorId;

    /// <summary>The executor's id.</summary>
    public string ExecutorId { get; }
}

/// <summary>A handler is about to be called.</summary>
public sealed class ExecutorInvokedEvent : ExecutorEvent
{
    internal ExecutorInvokedEvent(string executorId, object? data)
        : base(executorId)
        => Data = data;

    /// <summary>The message: the very object that the handler gets.</summary>
    public object? Data { get; }
}

/// <summary>A handler has returned.</summary>
public sealed class ExecutorCompletedEvent : ExecutorEvent
{
    internal ExecutorCompletedEvent(string executorId, object? data)
        : base(executorId)
        => Data = data;

    /// <summary>What it returned, <see langword="null"/> where it returns nothing. For a streaming handler, the last item.</summary>
    public object? Data { get; }
}

/// <summary>A handler has thrown; a <see cref="WorkflowErrorEvent"/> follows and the run ends as <see cref="RunStatus.Failed"/>.</summary>
public sealed class ExecutorFailedEvent : ExecutorEvent
{
    internal ExecutorFailedEvent(string executorId, Exception exception)
        : base(executorId)
        => Exception = exception;

    /// <summary>What the handler threw, unwrapped.</summary>
    public Exception Exception { get; }
}
