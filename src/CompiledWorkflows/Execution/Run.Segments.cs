using System.Runtime.ExceptionServices;
using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <content>What is around a run, its supersteps and what comes in, where somebody observes them.</content>
internal sealed partial class Run<TOutput>
{
    private bool _observes;

    /// <summary>Whether somebody observes a run.</summary>
    public static bool IsObserved(RunScope scope) => scope.Middleware is not null || Telemetry.Source.HasListeners();

    /// <inheritdoc cref="StartAsync"/>
    public static ValueTask<Run<TOutput>> ObserveStartAsync(
        RunGraph<TOutput> graph, RunScope scope, RunIdentity? identity, RunOptions options, ICheckpointStore? store, CancellationToken cancellationToken)
        => ObserveOpeningAsync(scope, null, () => StartAsync(graph, scope, identity, options, store, cancellationToken));

    /// <inheritdoc cref="ResumeAsync"/>
    public static ValueTask<Run<TOutput>> ObserveResumeAsync(
        RunGraph<TOutput> graph, RunScope scope, RunIdentity identity, bool forks, RunOptions options, ICheckpointStore store, CheckpointImage image, RunStatus? endedAs, CancellationToken cancellationToken)
        => ObserveOpeningAsync(scope, image, () => ResumeAsync(graph, scope, identity, forks, options, store, image, endedAs, cancellationToken));

    /// <summary>Gives up the run, which others may go on with.</summary>
    public async ValueTask LeaveAsync()
    {
        try
        {
            if (_scope.Segment is { } segment)
                await segment.EndAsync(Status, Failure).ConfigureAwait(false);
        }
        finally
        {
            await ReleaseAsync().ConfigureAwait(false);
        }
    }

    private bool GoesOn => Status == RunStatus.Running || Sleeps;

    private static async ValueTask<Run<TOutput>> ObserveOpeningAsync(RunScope scope, CheckpointImage? image, Func<ValueTask<Run<TOutput>>> open)
    {
        var segment = await RunSegment.BeginAsync(scope, image?.Id).ConfigureAwait(false);
        Run<TOutput> run;
        try
        {
            segment.Enter();
            run = await open().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            await segment.EndAsync(RunStatus.Failed, e).ConfigureAwait(false);
            throw;
        }

        await run.EndSegmentAsync().ConfigureAwait(false);
        return run;
    }

    /// <summary>Begins a segment where the run is observed and has none.</summary>
    private async ValueTask BeginSegmentAsync()
    {
        if (_scope.Segment is not null || !IsObserved(_scope))
            return;

        try
        {
            _ = await RunSegment.BeginAsync(_scope, LastCheckpoint).ConfigureAwait(false);
        }
        catch (WorkflowFailedException e)
        {
            await FailAsync(e).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the segment of a run that does not go on by itself.</summary>
    private ValueTask EndSegmentAsync()
        => _scope.Segment is { } segment && !GoesOn ? segment.EndAsync(Status, Failure) : default;

    private async ValueTask ObserveStepAsync()
    {
        _observes = true;
        _scope.Segment?.Enter();
        try
        {
            await TakeStepAsync().ConfigureAwait(false);
        }
        finally
        {
            _observes = false;
            await EndSegmentAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask ObserveDeliveryAsync(string? portId, Action deliver)
    {
        await BeginSegmentAsync().ConfigureAwait(false);
        if (Failure is { } failure)
            throw failure;

        _scope.Segment?.Enter();
        try
        {
            await TakeDeliveryAsync(portId, deliver).ConfigureAwait(false);
        }
        finally
        {
            await EndSegmentAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask ObserveSuperStepAsync()
    {
        var before = LastCheckpoint;
        var observation = SuperStepObservation.Begin(_scope);
        _scope.ObservesHandlers = IsObserved(_scope) || Telemetry.HandlerDuration.Enabled;
        try
        {
            await ExecuteSuperStepAsync().ConfigureAwait(false);
        }
        finally
        {
            _scope.ObservesHandlers = false;
            observation.End(_graph, Status, Failure, LastCheckpoint == before ? null : LastCheckpoint);
        }
    }

    /// <summary>Executes the nodes with the middleware of supersteps around them.</summary>
    private async ValueTask ExecuteWithinAsync(WorkflowMiddleware[] middleware)
    {
        try
        {
            await MiddlewareLink.InvokeAllAsync(
                middleware, new SuperStepMiddlewareContext(_scope), static (each, context, next) => each.InvokeSuperStepAsync(context, next), ExecuteOrThrowAsync).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _graph.FailSuperStep(e);
        }
    }

    private async ValueTask ExecuteOrThrowAsync()
    {
        await ExecuteNodesAsync().ConfigureAwait(false);
        if (_graph.CountedFailure is { } failure)
            ExceptionDispatchInfo.Throw(failure.Exception);
    }
}
