namespace CompiledWorkflows;

/// <summary>A superstep begins: every message sent in the one before it is about to be handled.</summary>
public sealed class SuperStepStartedEvent : WorkflowEvent
{
    internal SuperStepStartedEvent(long superStep) => SuperStep = superStep;

    /// <summary>The superstep's number, from 0 through the whole run.</summary>
    public long SuperStep { get; }
}
