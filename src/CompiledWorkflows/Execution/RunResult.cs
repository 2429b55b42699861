namespace CompiledWorkflows;

/// <summary>Where a run stands after a call, and what it has put out so far. Immutable.</summary>
/// <typeparam name="TOutput">The workflow's output type.</typeparam>
public sealed class RunResult<TOutput>
{
    internal RunResult(RunScope scope, RunStatus status, IReadOnlyList<TOutput> outputs, IReadOnlyList<RequestInfoEvent> pendingRequests, DateTimeOffset? nextWakeTime, CheckpointId? lastCheckpoint)
    {
        _scope = scope;
        Status = status;
        Outputs = outputs;
        PendingRequests = pendingRequests;
        NextWakeTime = nextWakeTime;
        LastCheckpoint = lastCheckpoint;
        SuperSteps = scope.SuperStep;
    }

    private readonly RunScope _scope;

    /// <summary>The run's id.</summary>
    public string RunId => _scope.RunId;

    /// <summary>Where the run stands: <see cref="RunStatus.Completed"/>, <see cref="RunStatus.AwaitingResponse"/> or <see cref="RunStatus.Halted"/>; <see cref="RunStatus.Sleeping"/> where <see cref="RunOptions.WaitsForTimers"/> is off; <see cref="RunStatus.Canceled"/> where <see cref="StreamingRun{TOutput}.CancelAsync"/> ended it.</summary>
    public RunStatus Status { get; }

    /// <summary>Every output of the whole run, in the order they left it; those before a resume included.</summary>
    public IReadOnlyList<TOutput> Outputs { get; }

    /// <summary>The requests that wait for a response.</summary>
    public IReadOnlyList<RequestInfoEvent> PendingRequests { get; }

    /// <summary>When the soonest timer is due, in UTC, and the run has work again; <see langword="null"/> where none is set.</summary>
    public DateTimeOffset? NextWakeTime { get; }

    /// <summary>The last checkpoint saved, or <see langword="null"/> where the run has no store.</summary>
    public CheckpointId? LastCheckpoint { get; }

    /// <summary>The number of supersteps of the whole run, those before a resume included.</summary>
    public long SuperSteps { get; }
}
