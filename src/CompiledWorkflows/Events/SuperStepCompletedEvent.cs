namespace CompiledWorkflows;

/// <summary>A superstep has ended and, where the run has a store and its policy asks for it, a checkpoint of it is saved.</summary>
public sealed class SuperStepCompletedEvent : WorkflowEvent
{
    internal SuperStepCompletedEvent(long superStep, CheckpointId? checkpoint)
    {
        SuperStep = superStep;
        Checkpoint = checkpoint;
    }

    /// <summary>The superstep's number, from 0 through the whole run.</summary>
    public long SuperStep { get; }

    /// <summary>The checkpoint taken at its end, if one was.</summary>
    public CheckpointId? Checkpoint { get; }
}
