namespace CompiledWorkflows;

/// <summary>What a listing tells of a checkpoint without restoring it.</summary>
public sealed record CheckpointSummary
{
    /// <summary>The checkpoint's id.</summary>
    public required CheckpointId Id { get; init; }

    /// <summary>The id of the run that the checkpoint belongs to.</summary>
    public string RunId => Id.RunId;

    /// <summary>The declared id of the workflow.</summary>
    public required string WorkflowId { get; init; }

    /// <summary>The number of supersteps completed: 0 at entry.</summary>
    public required long SuperStep { get; init; }

    /// <summary>When the checkpoint was taken, by the workflow's <see cref="TimeProvider"/>, in UTC.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Where the run stood.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>The number of messages waiting for the next superstep.</summary>
    public required int PendingMessages { get; init; }

    /// <summary>The number of requests waiting for a response.</summary>
    public required int PendingRequests { get; init; }

    /// <summary>When the soonest timer is due, in UTC; <see langword="null"/> where none is set.</summary>
    public DateTimeOffset? NextWakeTime { get; init; }

    /// <summary>The bytes that this checkpoint added to the run's log.</summary>
    public required int PayloadBytes { get; init; }

    /// <summary>The checkpoint that this one continues: the one before it in its run, the one it was forked from, or <see langword="null"/> for the first of an unforked run.</summary>
    public required CheckpointId? Parent { get; init; }

    /// <summary>The checkpoint that the run was forked from; <see langword="null"/> for a run that is no fork. It need not exist any longer.</summary>
    public CheckpointId? ForkedFrom { get; init; }
}
