namespace CompiledWorkflows;

/// <summary>Where a run stands, by its log. Immutable.</summary>
public sealed record RunDescription
{
    /// <summary>The run's id.</summary>
    public required string RunId { get; init; }

    /// <summary>The declared id of the workflow.</summary>
    public required string WorkflowId { get; init; }

    /// <summary>Where the run stands; <see cref="RunStatus.Running"/> also where no host has got to it yet.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>Why the run has failed; <see langword="null"/> for one that has not.</summary>
    public string? FailureReason { get; init; }

    /// <summary>The number of supersteps that its latest checkpoint counts.</summary>
    public required long SuperSteps { get; init; }

    /// <summary>The number of requests that wait for a response.</summary>
    public required int PendingRequests { get; init; }

    /// <summary>When the soonest timer is due, in UTC; <see langword="null"/> where none is set.</summary>
    public DateTimeOffset? NextWakeTime { get; init; }

    /// <summary>When the last record of the log was made, in UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Its latest checkpoint.</summary>
    public required CheckpointId LatestCheckpoint { get; init; }
}
