namespace CompiledWorkflows;

/// <summary>What a store tells of a run without reading its checkpoints. Immutable.</summary>
/// <param name="RunId">The run's id.</param>
/// <param name="WorkflowId">The declared id of the workflow.</param>
/// <param name="Status">
/// Where the run stands by the last record of its log: how it ended, where it has. <see cref="RunStatus.Running"/> is said of a run at work, and of one
/// whose process died at work.
/// </param>
/// <param name="NextWakeTime">When its soonest timer is due, in UTC; <see langword="null"/> where none is set.</param>
/// <param name="UpdatedAt">When the last record was made, by the workflow's <see cref="TimeProvider"/>, in UTC.</param>
/// <param name="LatestCheckpoint">Its latest checkpoint, from which a resume goes on.</param>
public sealed record RunSummary(string RunId, string WorkflowId, RunStatus Status, DateTimeOffset? NextWakeTime, DateTimeOffset UpdatedAt, CheckpointId LatestCheckpoint);
