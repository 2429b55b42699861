namespace CompiledWorkflows;

/// <summary>Where a run stands. The numeric values are part of the checkpoint format and never change.</summary>
public enum RunStatus
{
    /// <summary>There is work left that needs nothing from outside.</summary>
    Running = 0,

    /// <summary>Nothing is left to do but wait for responses to open requests.</summary>
    AwaitingResponse = 1,

    /// <summary>Nothing is left to do but wait for timers.</summary>
    Sleeping = 2,

    /// <summary>Nothing is left to do.</summary>
    Completed = 3,

    /// <summary>An executor asked to stop; a resume goes on.</summary>
    Halted = 4,

    /// <summary>A handler, a condition or the saving of a checkpoint failed; a resume goes on from the last checkpoint.</summary>
    Failed = 5,

    /// <summary>The run was cancelled; a resume goes on from the last checkpoint.</summary>
    Canceled = 6,
}
