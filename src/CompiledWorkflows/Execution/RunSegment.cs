namespace CompiledWorkflows;

/// <summary>A part of a run that is observed as one: from its start, resume, response or timer until it waits, sleeps unattended, or ends.</summary>
internal sealed class RunSegment
{
    private readonly TaskCompletionSource _over = new();
    private readonly RunMiddlewareContext _middlewareContext;
    private ValueTask _middleware;
    private ExecutionContext? _ambient;

    private RunSegment(RunScope scope) => _middlewareContext = new RunMiddlewareContext(scope);

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
                throw new WorkflowFailedException(scope.RunId, null, scope.SuperStep, lastCheckpoint, e);
            }
        }

        return scope.Segment = segment;
    }

    /// <summary>Lets what middleware has set flow into what the caller does from here on.</summary>
    public void Enter()
    {
        if (_ambient is not null)
            ExecutionContext.Restore(_ambient);
    }

    /// <summary>Ends the segment.</summary>
    /// <param name="scope">The run.</param>
    /// <param name="status">Where the run stands.</param>
    /// <param name="failure">Why it has failed, where it has.</param>
    public async ValueTask EndAsync(RunScope scope, RunStatus status, Exception? failure)
    {
        scope.Segment = null;
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
