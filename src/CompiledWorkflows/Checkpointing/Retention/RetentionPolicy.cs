namespace CompiledWorkflows;

/// <summary>How long a <see cref="RetainingCheckpointStore"/> keeps checkpoints. What nothing says how to keep is kept for ever.</summary>
/// <remarks>A run's latest checkpoint always stays, and with it what it needs. A checkpoint that either <see cref="KeepLast"/> or <see cref="KeepFor"/> keeps stays.</remarks>
public sealed record RetentionPolicy
{
    /// <summary>The number of latest checkpoints of each run that stay, at least 1.</summary>
    public int? KeepLast { get; init; }

    /// <summary>The age up to which checkpoints stay, by their <see cref="CheckpointSummary.Timestamp"/>; zero or more.</summary>
    public TimeSpan? KeepFor { get; init; }

    /// <summary>How long a run stays after it has completed; zero or more. Then <see cref="RetainingCheckpointStore.SweepAsync"/> deletes it whole.</summary>
    public TimeSpan? KeepCompletedRunsFor { get; init; }

    /// <summary>
    /// Whether a checkpoint from which a run was forked stays as long as that run is there. No fork needs it in order to go on; it is for those who ask where a
    /// run comes from. Only a sweep sees all runs, so with this nothing is removed while runs go on.
    /// </summary>
    public bool KeepForkParents { get; init; }

    internal bool Trims => KeepLast is not null || KeepFor is not null;

    internal RetentionPolicy Validated()
    {
        if (KeepLast < 1)
            throw new ArgumentOutOfRangeException(nameof(KeepLast), KeepLast, "RetentionPolicy.KeepLast must be at least 1, for a run goes on from its latest checkpoint; or null to keep all.");
        if (KeepFor < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(KeepFor), KeepFor, "RetentionPolicy.KeepFor must not be negative; null keeps checkpoints of any age.");
        if (KeepCompletedRunsFor < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(KeepCompletedRunsFor), KeepCompletedRunsFor, "RetentionPolicy.KeepCompletedRunsFor must not be negative; null keeps completed runs for ever.");
        return this;
    }
}
