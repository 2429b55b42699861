using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>One run: it steps its graph from superstep to superstep, and lets nothing leave before it is committed. Used by one caller at a time.</summary>
/// <typeparam name="TOutput">The workflow's output type.</typeparam>
internal sealed partial class Run<TOutput>
{
    private readonly RunGraph<TOutput> _graph;
    private readonly RunScope _scope;
    private readonly RunOptions _options;
    private readonly RunLog? _log;
    private readonly ParallelExecution? _parallel;
    private readonly long _maxSuperSteps;
    private bool _hasUnsaved;
    private bool _cannotSave;

    private Run(RunGraph<TOutput> graph, RunScope scope, RunOptions options, RunLog? log)
    {
        _graph = graph;
        _scope = scope;
        _options = options;
        _log = log;
        _maxSuperSteps = options.MaxSuperSteps ?? long.MaxValue;
        _parallel = options.MaxDegreeOfParallelism is { } degree ? new ParallelExecution(graph, degree) : null;
        graph.Scope = scope;
        scope.Log = log;
    }

    public RunScope Scope => _scope;

    public RunStatus Status { get; private set; }

    public CheckpointId? LastCheckpoint => _log?.LastCheckpoint;

    /// <summary>Why the run has failed; what a caller who waits for it is thrown.</summary>
    public Exception? Failure { get; private set; }

    public IReadOnlyList<RequestInfoEvent> PendingRequests => _graph.KnownRequests?.Pending ?? [];

    /// <summary>Starts a run with the messages that its graph holds, and saves them before anything runs.</summary>
    public static ValueTask<Run<TOutput>> StartAsync(
        RunGraph<TOutput> graph, RunScope scope, RunIdentity? identity, RunOptions options, ICheckpointStore? store, CancellationToken cancellationToken)
    {
        var log = store is null ? null : new RunLog(store, graph, scope, identity!, options.CheckpointCompression);
        var run = new Run<TOutput>(graph, scope, options, log);
        scope.Events?.Add(new WorkflowStartedEvent(scope.WorkflowId, scope.RunId, identity?.ForkedFrom));
        if (log is not null)
            return run.CreateAsync(log, identity!, cancellationToken);

        RunReport.Started(scope, null);
        return new ValueTask<Run<TOutput>>(run);
    }

    /// <summary>Goes on with a run, or with a fork of it, from a checkpoint.</summary>
    public static async ValueTask<Run<TOutput>> ResumeAsync(
        RunGraph<TOutput> graph, RunScope scope, RunIdentity identity, bool forks, RunOptions options, ICheckpointStore store, CheckpointImage image, RunStatus? endedAs, CancellationToken cancellationToken)
    {
        var log = new RunLog(store, graph, scope, identity, options.CheckpointCompression);
        var run = new Run<TOutput>(graph, scope, options, log) { EndedAs = endedAs };
        scope.Events?.Add(new WorkflowStartedEvent(scope.WorkflowId, scope.RunId, image.Id));

        var events = scope.Events;
        scope.Events = null;
        var restorer = new CheckpointRestorer(image, graph, log.Outputs);
        var warnings = restorer.Restore();
        scope.Events = events;
        foreach (var warning in warnings)
            events?.Add(new WorkflowWarningEvent(warning));

        run.Status = run.NextStatus();
        if (forks)
        {
            // What has happened since the checkpoint does not happen again; the attempts that the other run has made are not the fork's.
            scope.KnownJournal?.ForgetAttempts();
            await log.CreateAsync(cancellationToken, run.Status, scope.KnownJournal?.Effects ?? []).ConfigureAwait(false);
            RunReport.Started(scope, identity.ForkedFrom);
            if (run.Status != RunStatus.Running)
                await log.ReleaseAsync().ConfigureAwait(false);
        }
        else
        {
            log.Continue(image, restorer.FoundFormerNames || image.Identity.WorkflowId != identity.WorkflowId);
            RunReport.Resumed(scope, image.Id);
        }

        graph.Release();
        return run;
    }

    /// <summary>Takes supersteps until the run waits or ends, or until one of them has to be awaited.</summary>
    public ValueTask StepOnAsync()
    {
        while (Status == RunStatus.Running)
        {
            var step = StepAsync();
            if (!step.IsCompletedSuccessfully)
                return step;
        }

        return default;
    }

    /// <summary>Takes one superstep, if the run is running and may.</summary>
    public ValueTask StepAsync()
    {
        if (Status != RunStatus.Running)
            return default;
        return _scope.Segment is null && !Telemetry.IsListening ? TakeStepAsync() : ObserveStepAsync();
    }

    private async ValueTask<Run<TOutput>> CreateAsync(RunLog log, RunIdentity identity, CancellationToken cancellationToken)
    {
        await log.CreateAsync(cancellationToken).ConfigureAwait(false);
        RunReport.Started(_scope, identity.ForkedFrom);
        return this;
    }

    private ValueTask TakeStepAsync()
    {
        if (_scope.CancellationRequested || _scope.SuperStep >= _maxSuperSteps)
            return StopAsync();
        if (HasDueTimers)
            return FireTimersAsync();

        return ExecuteAsync();
    }

    private ValueTask ExecuteAsync() => _observes ? ObserveSuperStepAsync() : ExecuteSuperStepAsync();

    private ValueTask ExecuteSuperStepAsync()
    {
        _scope.Events?.Add(new SuperStepStartedEvent(_scope.SuperStep));
        _graph.Advance();
        var execution = _scope.Middleware is { } middleware ? ExecuteWithinAsync(middleware) : ExecuteNodesAsync();
        return execution.IsCompletedSuccessfully ? FinishStepAsync() : AwaitStepAsync(execution);
    }

    private ValueTask ExecuteNodesAsync() => _parallel is null ? _graph.ExecuteAsync() : _parallel.ExecuteAsync();

    /// <summary>Ends a run that is not in the middle of a superstep, on behalf of somebody outside.</summary>
    private ValueTask CancelAsync()
        => Status switch
        {
            RunStatus.Running => StopAsync(),
            RunStatus.AwaitingResponse or RunStatus.Sleeping => EndAsync(RunStatus.Canceled),
            _ => default,
        };

    /// <summary>Publishes the requests that were asked while nobody watched.</summary>
    public void PublishRequests() => _graph.KnownRequests?.Publish(_scope.Events);

    /// <summary>Gives up the run's log; whoever wants may go on with the run.</summary>
    private ValueTask ReleaseAsync() => _log?.ReleaseAsync() ?? default;

    /// <summary>Where the run stands. It may go on, also when it has completed, and so what it has put out is copied.</summary>
    public RunResult<TOutput> GetResult() => GetResult(_graph.Output is { } outside ? [.. outside.Released] : []);

    /// <summary>Where the run stands when nobody can go on with it any more.</summary>
    public RunResult<TOutput> GetLastResult() => GetResult(_graph.Output is { } outside ? outside.Released : []);

    private RunResult<TOutput> GetResult(IReadOnlyList<TOutput> outputs) => new(_scope, Status, outputs, PendingRequests, NextWakeTime, LastCheckpoint);

    /// <summary>Ends a run that has work left but may not go on, with what it has done saved.</summary>
    private async ValueTask StopAsync()
    {
        if (_hasUnsaved)
        {
            if (!await TrySaveAsync(RunStatus.Running, _scope.SuperStep).ConfigureAwait(false))
                return;
            Release();
        }

        var stopping = _scope.CancellationRequested
            ? EndAsync(RunStatus.Canceled)
            : FailAsync(new SuperStepLimitException(_scope.RunId, _maxSuperSteps, _scope.SuperStep, LastCheckpoint));
        await stopping.ConfigureAwait(false);
    }

    private async ValueTask AwaitStepAsync(ValueTask execution)
    {
        await execution.ConfigureAwait(false);
        await FinishStepAsync().ConfigureAwait(false);
    }

    private ValueTask FinishStepAsync()
    {
        if (_scope.KnownJournal?.Failure is { } unnoted)
            return FailStepAsync(unnoted);
        if (_graph.CountedFailure is null && _graph.KnownBarrier is { HasWork: true })
            _graph.Complete();
        if (_graph.CountedFailure is { } failure)
            return EndFailedStepAsync(failure);

        var superStep = _scope.SuperStep++;
        var status = _scope.HaltRequested ? RunStatus.Halted : NextStatus();
        if (_log is null)
            Release();
        else if (status != RunStatus.Running || _options.CheckpointPolicy.Due(superStep + 1))
            return SaveStepAsync(status, superStep);
        else
            _hasUnsaved = true;
        return CompleteStepAsync(status, superStep, null);
    }

    private ValueTask SaveStepAsync(RunStatus status, long superStep)
    {
        var saving = TrySaveAsync(status, superStep);
        return saving.IsCompletedSuccessfully
            ? saving.Result ? CommitStepAsync(status, superStep) : default
            : AwaitSaveAsync(saving, status, superStep);
    }

    private async ValueTask AwaitSaveAsync(ValueTask<bool> saving, RunStatus status, long superStep)
    {
        if (await saving.ConfigureAwait(false))
            await CommitStepAsync(status, superStep).ConfigureAwait(false);
    }

    private ValueTask CommitStepAsync(RunStatus status, long superStep)
    {
        Release();
        return CompleteStepAsync(status, superStep, LastCheckpoint);
    }

    private ValueTask CompleteStepAsync(RunStatus status, long superStep, CheckpointId? checkpoint)
    {
        Status = status;
        _scope.Events?.Add(new SuperStepCompletedEvent(superStep, checkpoint));
        return status == RunStatus.Running ? default : EndAsync(status);
    }

    /// <summary>Lets what has been saved leave the run.</summary>
    private void Release()
    {
        _hasUnsaved = false;
        _scope.KnownJournal?.Clear();
        _graph.Release();
    }

    /// <summary>Saves a checkpoint; what goes wrong fails the run.</summary>
    private ValueTask<bool> TrySaveAsync(RunStatus status, long superStep)
    {
        if (_log is null)
            return new ValueTask<bool>(true);

        try
        {
            var saving = _log.SaveAsync(status);
            if (!saving.IsCompletedSuccessfully)
                return AwaitTrySaveAsync(saving, superStep);
            saving.GetAwaiter().GetResult();
            return new ValueTask<bool>(true);
        }
        catch (Exception e)
        {
            return FailSaveAsync(e, superStep);
        }
    }

    private async ValueTask<bool> AwaitTrySaveAsync(ValueTask saving, long superStep)
    {
        try
        {
            await saving.ConfigureAwait(false);
            return true;
        }
        catch (Exception e)
        {
            return await FailSaveAsync(e, superStep).ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> FailSaveAsync(Exception exception, long superStep)
    {
        _cannotSave = true;
        if (exception is CheckpointConflictException)
            RunReport.Conflicted(_scope, superStep);
        await FailAsync(exception as CheckpointConflictException ?? (Exception)new WorkflowFailedException(_scope.RunId, null, superStep, LastCheckpoint, exception))
            .ConfigureAwait(false);
        return false;
    }

    /// <summary>Fails the run because of something that a handler had to have noted and could not, whatever the handler has made of it.</summary>
    private async ValueTask FailStepAsync(Exception exception) => _ = await FailSaveAsync(exception, _scope.SuperStep).ConfigureAwait(false);

    private ValueTask EndFailedStepAsync(RunGraph.Failure failure)
    {
        if (failure.IsCancellation)
            return EndAsync(RunStatus.Canceled);

        return FailAsync(new WorkflowFailedException(_scope.RunId, failure.Node?.Id ?? (failure.Exception as SharedStateConflictException)?.SecondExecutorId, _scope.SuperStep, LastCheckpoint, failure.Exception));
    }

    private async ValueTask FailAsync(Exception failure)
    {
        Failure = failure;
        await EndAsync(RunStatus.Failed).ConfigureAwait(false);
        _scope.Events?.Add(new WorkflowErrorEvent(failure));
    }

    private ValueTask EndAsync(RunStatus status)
    {
        Status = status;
        if (!Sleeps)
            RunReport.Ended(_scope, status, Failure);
        if (status == RunStatus.Completed && _scope.Events is { } events)
            WarnOfLeftovers(events);
        return status is RunStatus.Failed or RunStatus.Canceled ? NoteEndAsync() : ReleaseAsync();
    }

    private async ValueTask NoteEndAsync()
    {
        if (_log is not null && !_cannotSave && !_scope.IsAbandoned)
            await _log.EndAsync(Status, Failure?.Message).ConfigureAwait(false);
        await ReleaseAsync().ConfigureAwait(false);
    }

    /// <summary>Says what will never be handled, because what it waits for does not come any more.</summary>
    private void WarnOfLeftovers(EventQueue events)
    {
        foreach (var join in _graph.KnownBarrier?.Joins ?? [])
        {
            if (join.Describe() is { } waiting)
                events.Add(new WorkflowWarningEvent($"The run has completed while the fan-in into '{join.Target.Id}' waits for the rest of a set: {waiting}."));
        }

        foreach (var request in _graph.KnownRequests?.Inner ?? [])
            events.Add(new WorkflowWarningEvent($"The run has completed, and nobody has answered request '{request.RequestId}' of port '{request.PortId}'."));
    }

    private RunStatus NextStatus()
        => _graph.HasPending || HasDueTimers ? RunStatus.Running
            : _graph.KnownRequests is { Count: > 0 } ? RunStatus.AwaitingResponse
            : _graph.KnownTimers?.NextDue is not null ? RunStatus.Sleeping
            : RunStatus.Completed;
}
