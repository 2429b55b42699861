namespace CompiledWorkflows;

/// <summary>A run had work left when it reached <see cref="RunOptions.MaxSuperSteps"/>. It can be resumed with a higher limit.</summary>
public sealed class SuperStepLimitException : WorkflowFailedException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="limit">The limit that was reached.</param>
    /// <param name="superStep">The superstep that would have been next.</param>
    /// <param name="lastCheckpoint">The last checkpoint saved, if there is one.</param>
    public SuperStepLimitException(string runId, long limit, long superStep, CheckpointId? lastCheckpoint)
        : base(Describe(runId, limit, lastCheckpoint), runId, null, superStep, lastCheckpoint, null)
        => Limit = limit;

    /// <summary>The limit that was reached, in supersteps over the whole run.</summary>
    public long Limit { get; }

    private static string Describe(string runId, long limit, CheckpointId? lastCheckpoint)
        => $"Run '{runId}' has work left after its limit of {limit} supersteps."
            + (lastCheckpoint is { } id ? $" Resume from '{id}' with a higher RunOptions.MaxSuperSteps." : " Give it a higher RunOptions.MaxSuperSteps.");
}
