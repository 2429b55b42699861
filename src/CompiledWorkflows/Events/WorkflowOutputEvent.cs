namespace CompiledWorkflows;

/// <summary>An output has left the run: its superstep is committed.</summary>
public abstract class WorkflowOutputEvent : ExecutorEvent
{
    private protected WorkflowOutputEvent(string executorId)
        : base(executorId, replicaIndex: 0)
    {
    }

    /// <summary>The output.</summary>
    public object? Data => GetData();

    private protected abstract object? GetData();
}

/// <summary>An output of one type has left the run: its superstep is committed.</summary>
/// <typeparam name="T">The type under which the executor sent it.</typeparam>
public sealed class WorkflowOutputEvent<T> : WorkflowOutputEvent
{
    internal WorkflowOutputEvent(string executorId, T data)
        : base(executorId)
        => Data = data;

    /// <summary>The output.</summary>
    public new T Data { get; }

    private protected override object? GetData() => Data;
}
