namespace CompiledWorkflows;

/// <summary>The run has failed. It is the last event of the run's stream; the superstep in flight has had no effect.</summary>
public sealed class WorkflowErrorEvent : WorkflowEvent
{
    internal WorkflowErrorEvent(Exception exception) => Exception = exception;

    /// <summary>What a non-streaming call would have thrown: mostly a <see cref="WorkflowFailedException"/>.</summary>
    public Exception Exception { get; }
}
