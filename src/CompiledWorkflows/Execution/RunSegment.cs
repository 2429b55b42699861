using System.Diagnostics;

namespace CompiledWorkflows;

/// <summary>A part of a run that is observed as one: from its start, resume, response or timer until it waits, sleeps unattended, or ends.</summary>
/// <remarks>It has a span, and in that the middleware of the run. Its supersteps come into both by <see cref="Enter"/>, whoever drives them.</remarks>
internal sealed class RunSegment
{
    private readonly RunScope _scope;
    private readonly Activity? _activity;
    private readonly RunMiddlewareContext _middlewareContext;
    private readonly TaskCompletionSource _over = new();
    private ValueTask _middleware;
    private ExecutionContext? _ambient;

    private RunSegment(RunScope scope)
    {
        _scope = scope;
        _activity = StartActivity(scope);
        _middlewareContext = new RunMiddlewareContext(scope);
        scope.TraceParent = _activity is { IdFormat: ActivityIdFormat.W3C } ? _activity.Id : null;
    }

    /// <summary>Begins a segment, which <see cref="EndAsync"/> has to end.</summary>
    /// <exception cref="WorkflowFailedException">Middleware has failed.</exception>
    public static async ValueTask<RunSegment> BeginAsync(RunScope scope, CheckpointId? lastCheckpoint)
    {
        var segment = new RunSegment(scope);
        if (scope.Middleware is { } middleware)
        {
            try
            {
                await segment.EnterAsync(middleware).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                var failure = new WorkflowFailedException(scope.RunId, null, scope.SuperStep, lastCheckpoint, e);
                segment.EndActivity(RunStatus.Failed, failure);
                throw failure;
            }
        }

        return scope.Segment = segment;
    }

    /// <summary>Lets the span, and what middleware has set, flow into what the caller does from here on.</summary>
    public void Enter()
    {
        if (_ambient is not null)
            ExecutionContext.Restore(_ambient);
        else if (_activity is not null)
            Activity.Current = _activity;
    }

    /// <summary>Ends the segment.</summary>
    /// <param name="status">Where the run stands.</param>
    /// <param name="failure">Why it has failed, where it has.</param>
    public async ValueTask EndAsync(RunStatus status, Exception? failure)
    {
        _scope.Segment = null;
        _middlewareContext.Status = status;
        if (failure is null)
            _over.SetResult();
        else
            _over.SetException(failure);

        try
        {
            await _middleware.ConfigureAwait(false);
        }
        catch (Exception) when (failure is not null)
        {
            // The run's own failure is what its caller is told.
        }
        finally
        {
            EndActivity(status, failure);
        }
    }

    private static Activity? StartActivity(RunScope scope)
    {
        if (!Telemetry.Source.HasListeners())
            return null;

        ActivityLink[] links = ActivityContext.TryParse(scope.TraceParent, null, isRemote: true, out var before) ? [new ActivityLink(before)] : [];
        return Telemetry.Source.StartActivity(
            ActivityKind.Internal,
            tags: [new(Attributes.WorkflowId, scope.WorkflowId), new(Attributes.RunId, scope.RunId)],
            links: links,
            name: $"workflow.run {scope.WorkflowId}");
    }

    private void EndActivity(RunStatus status, Exception? failure)
    {
        if (_activity is null)
            return;

        _ = _activity.SetTag(Attributes.RunStatus, status.Value());
        if (failure is not null)
            _activity.Fail(failure, _scope.EnableSensitiveData);
        _activity.Dispose();
    }

    /// <summary>Goes through the middleware until the innermost one has called what it is around.</summary>
    private async ValueTask EnterAsync(WorkflowMiddleware[] middleware)
    {
        var entered = new TaskCompletionSource();
        var invocation = MiddlewareLink.InvokeAllAsync(
            middleware,
            _middlewareContext,
            static (each, context, next) => each.InvokeRunAsync(context, next),
            () =>
            {
                _ambient = ExecutionContext.Capture();
                entered.SetResult();
                return new ValueTask(_over.Task);
            }).AsTask();

        _ = await Task.WhenAny(entered.Task, invocation).ConfigureAwait(false);
        if (!entered.Task.IsCompleted)
            await invocation.ConfigureAwait(false);
        _middleware = new ValueTask(invocation);
    }
}
