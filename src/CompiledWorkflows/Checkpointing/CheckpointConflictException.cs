namespace CompiledWorkflows;

/// <summary>Another writer owns or has continued the run; this one stops, and nothing of its superstep is committed.</summary>
public sealed class CheckpointConflictException : CheckpointException
{
    /// <summary>Creates the exception for a run whose log could not be appended to.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="sequence">The sequence number that this writer tried to append.</param>
    /// <param name="reason">What stands in the way, as a clause: <c>another process owns its log</c>.</param>
    public CheckpointConflictException(string runId, long sequence, string reason)
        : base($"Record {sequence} of run '{runId}' was not written: {reason}. A run has one writer at a time; resume it by its run id to go on from its latest checkpoint.")
    {
        RunId = runId;
        Sequence = sequence;
    }

    /// <summary>Creates the exception for a run that was not deleted because a writer owns its log.</summary>
    /// <param name="runId">The run.</param>
    public CheckpointConflictException(string runId)
        : base($"Run '{runId}' was not deleted: its log is owned by another run object or process. Cancel that run or let it end first.")
    {
        RunId = runId;
        Sequence = -1;
    }

    /// <summary>The run whose log has another writer.</summary>
    public string RunId { get; }

    /// <summary>The sequence number that this writer tried to append; -1 where the run was to be deleted.</summary>
    public long Sequence { get; }
}
