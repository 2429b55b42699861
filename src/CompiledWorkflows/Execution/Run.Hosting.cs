namespace CompiledWorkflows;

/// <content>What a host of runs needs.</content>
internal sealed partial class Run<TOutput>
{
    /// <summary>How the run had ended when it was restored.</summary>
    public RunStatus? EndedAs { get; init; }

    public bool IsInterrupted => _cannotSave;

    /// <summary>Takes the log before the first superstep, so that whoever had it before does no more.</summary>
    public ValueTask AcquireAsync() => _log?.AcquireAsync() ?? default;

    /// <summary>Saves the supersteps that no checkpoint holds yet.</summary>
    public async ValueTask SaveProgressAsync()
    {
        if (_hasUnsaved && await TrySaveAsync(Status, _scope.SuperStep).ConfigureAwait(false))
            Release();
    }

    public RunResult<TOutput> GetResult(RunStatus status)
        => new(_scope, status, _graph.Output is { } outside ? [.. outside.Released] : [], PendingRequests, NextWakeTime, LastCheckpoint);
}
