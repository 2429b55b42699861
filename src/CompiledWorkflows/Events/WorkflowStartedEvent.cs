namespace CompiledWorkflows;

/// <summary>A run has been started, forked or resumed. It comes first in a run's stream.</summary>
public sealed class WorkflowStartedEvent : WorkflowEvent
{
    internal WorkflowStartedEvent(string workflowId, string runId, CheckpointId? parent)
    {
        WorkflowId = workflowId;
        RunId = runId;
        Parent = parent;
    }

    /// <summary>The declared id of the workflow.</summary>
    public string WorkflowId { get; }

    /// <summary>The run's id.</summary>
    public string RunId { get; }

    /// <summary>The checkpoint that the run goes on from: of another run where this one is a fork, of its own where it was resumed, <see langword="null"/> where it is new.</summary>
    public CheckpointId? Parent { get; }
}
