namespace CompiledWorkflows;

/// <summary>A run has failed. The superstep in flight had no effect; the run can be resumed from its last checkpoint.</summary>
public class WorkflowFailedException : Exception
{
    /// <summary>Creates the exception for a handler, condition or save that threw.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="executorId">The executor that failed, or <see langword="null"/> where no executor did.</param>
    /// <param name="superStep">The superstep that failed.</param>
    /// <param name="lastCheckpoint">The last checkpoint saved, if there is one.</param>
    /// <param name="innerException">What was thrown.</param>
    public WorkflowFailedException(string runId, string? executorId, long superStep, CheckpointId? lastCheckpoint, Exception innerException)
        : this(Describe(runId, executorId, superStep, lastCheckpoint, innerException), runId, executorId, superStep, lastCheckpoint, innerException)
    {
    }

    private protected WorkflowFailedException(string message, string runId, string? executorId, long superStep, CheckpointId? lastCheckpoint, Exception? innerException)
        : base(message, innerException)
    {
        RunId = runId;
        ExecutorId = executorId;
        SuperStep = superStep;
        LastCheckpoint = lastCheckpoint;
    }

    /// <summary>The run that failed.</summary>
    public string RunId { get; }

    /// <summary>The executor that failed, or <see langword="null"/> where no executor did, as when a checkpoint could not be saved.</summary>
    public string? ExecutorId { get; }

    /// <summary>The superstep that failed, from 0.</summary>
    public long SuperStep { get; }

    /// <summary>The checkpoint to resume from, or <see langword="null"/> where the run has no store.</summary>
    public CheckpointId? LastCheckpoint { get; }

    /// <summary>Makes the exception of a run whose log alone tells that it has failed.</summary>
    internal static WorkflowFailedException Recorded(string message, string runId, long superStep, CheckpointId lastCheckpoint)
        => new(message, runId, null, superStep, lastCheckpoint, null);

    private static string Describe(string runId, string? executorId, long superStep, CheckpointId? lastCheckpoint, Exception inner)
    {
        var who = executorId is null ? $"Run '{runId}' failed" : $"Executor '{executorId}' of run '{runId}' failed";
        var remedy = lastCheckpoint is { } id ? $" Nothing of that superstep was kept; resume from '{id}'." : " Nothing of that superstep was kept.";
        var stop = inner.Message is [.., '.' or '!' or '?'] ? "" : ".";
        return $"{who} in superstep {superStep}: {inner.Message}{stop}{remedy}";
    }
}
