namespace CompiledWorkflows;

/// <summary>A run as its host sees it, whatever it puts out. Safe for concurrent use; disposal leaves it at its last checkpoint.</summary>
internal interface IHostedRun : IAsyncDisposable
{
    string RunId { get; }

    RunStatus Status { get; }

    /// <summary>How the run had ended when it was restored; <see langword="null"/> for one that a host is to go on with.</summary>
    RunStatus? EndedAs { get; }

    DateTimeOffset? NextWakeTime { get; }

    IReadOnlyList<RequestInfoEvent> PendingRequests { get; }

    Exception? Failure { get; }

    /// <summary>Whether the run stands still because its checkpoints could not be saved: another may go on with it.</summary>
    bool IsInterrupted { get; }

    /// <summary>Takes the run's log and does supersteps until nothing is left to do but wait, the run ends, or its driver stops it; what it has done is saved then.</summary>
    /// <exception cref="CheckpointConflictException">Another writer has gone on with the run.</exception>
    Task DriveAsync(IRunDriver driver);

    /// <summary>Answers a request; the response is durable when the call returns.</summary>
    Task RespondAsync(string requestId, object? response, CancellationToken cancellationToken);

    Task CancelAsync();

    /// <summary>Makes the result of the run.</summary>
    /// <param name="status">Where the run stands.</param>
    /// <returns>A <see cref="RunResult{TOutput}"/>.</returns>
    object GetResult(RunStatus status);
}
