namespace CompiledWorkflows;

/// <content>Waiting for timers, and what happens when they are due.</content>
internal sealed partial class Run<TOutput>
{
    private Alarm? _alarm;

    /// <summary>When the soonest timer of what has been committed is due.</summary>
    public DateTimeOffset? NextWakeTime => _graph.KnownTimers?.NextWakeTime;

    /// <summary>Whether the run has nothing to do but wait for a timer, and is to be waited for.</summary>
    public bool Sleeps => Status == RunStatus.Sleeping && _options.WaitsForTimers;

    private bool HasDueTimers => _graph.KnownTimers?.NextDue is { } due && due <= _scope.TimeProvider.GetUtcNow().UtcTicks;

    /// <summary>Waits until a timer is due, work comes from outside, or the run is cancelled; <see cref="WakeAsync"/> then says which.</summary>
    public Task WaitForTimerAsync() => LazyInitializer.EnsureInitialized(ref _alarm).WaitAsync(NextWakeTime ?? default, _scope.TimeProvider, () => Sleeps, _scope.CancellationToken);

    /// <summary>Lets a due timer set a run that waits to work, and a cancellation end it.</summary>
    public async ValueTask WakeAsync()
    {
        if (_scope.CancellationRequested)
        {
            await CancelAsync().ConfigureAwait(false);
            await EndSegmentAsync().ConfigureAwait(false);
        }
        else if (Status is RunStatus.Sleeping or RunStatus.AwaitingResponse && HasDueTimers)
        {
            Status = RunStatus.Running;
            await BeginSegmentAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Takes a superstep in which timers fire. It begins from a checkpoint, so that they fire in the same one after a crash.</summary>
    private async ValueTask FireTimersAsync()
    {
        if (_hasUnsaved)
        {
            if (!await TrySaveAsync(RunStatus.Running, _scope.SuperStep).ConfigureAwait(false))
                return;
            Release();
        }

        try
        {
            RunReport.TimersFired(_scope, _graph.Timers.Fire(_scope.TimeProvider.GetUtcNow().UtcTicks));
            _graph.KnownBarrier?.FireJoins();
        }
        catch (Exception e)
        {
            await FailAsync(new WorkflowFailedException(_scope.RunId, null, _scope.SuperStep, LastCheckpoint, e)).ConfigureAwait(false);
            return;
        }

        if (_graph.CountedFailure is { } failure)
            await EndFailedStepAsync(failure).ConfigureAwait(false);
        else
            await ExecuteAsync().ConfigureAwait(false);
    }
}
