namespace CompiledWorkflows;

/// <summary>When a run with a store saves a checkpoint, beside the one at its entry and those at responses, at further inputs and at its end, which are always saved.</summary>
/// <remarks>Outputs and requests leave the run when they are saved, so a rarer policy also delays them.</remarks>
public sealed class CheckpointPolicy
{
    private CheckpointPolicy(long interval) => Interval = interval;

    /// <summary>At the end of every superstep. The default.</summary>
    public static CheckpointPolicy EverySuperStep { get; } = new(1);

    /// <summary>Only when the run waits, halts or ends.</summary>
    public static CheckpointPolicy WhenWaiting { get; } = new(long.MaxValue);

    internal long Interval { get; }

    /// <summary>At the end of every n-th superstep of the run, and when it waits, halts or ends.</summary>
    /// <param name="superSteps">How many supersteps from one checkpoint to the next, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="superSteps"/> is below 1.</exception>
    public static CheckpointPolicy Every(int superSteps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(superSteps, 1);
        return superSteps == 1 ? EverySuperStep : new CheckpointPolicy(superSteps);
    }

    internal bool Due(long superStepsCompleted) => Interval == 1 || superStepsCompleted % Interval == 0;
}
