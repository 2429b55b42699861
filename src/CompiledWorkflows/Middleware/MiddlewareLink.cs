namespace CompiledWorkflows;

/// <summary>One middleware around what is inside of it, held to calling that once and awaiting it.</summary>
internal sealed class MiddlewareLink(WorkflowMiddleware middleware, Func<ValueTask> inner)
{
    /// <summary>Stands for an inner call that can no longer be made.</summary>
    private static readonly TaskCompletionSource Closed = new();

    private TaskCompletionSource? _inner;

    /// <summary>Calls middleware around something, the first one outermost.</summary>
    public static ValueTask InvokeAllAsync<TContext>(
        ReadOnlyMemory<WorkflowMiddleware> middleware, TContext context, Func<WorkflowMiddleware, TContext, Func<ValueTask>, ValueTask> invoke, Func<ValueTask> innermost)
        => middleware.IsEmpty
            ? innermost()
            : new MiddlewareLink(middleware.Span[0], () => InvokeAllAsync(middleware[1..], context, invoke, innermost)).InvokeAsync(context, invoke);

    private async ValueTask InvokeAsync<TContext>(TContext context, Func<WorkflowMiddleware, TContext, Func<ValueTask>, ValueTask> invoke)
    {
        TaskCompletionSource? called;
        var awaited = true;
        try
        {
            await invoke(middleware, context, NextAsync).ConfigureAwait(false);
        }
        finally
        {
            called = Interlocked.CompareExchange(ref _inner, Closed, null);
            if (called is { Task.IsCompleted: false })
            {
                awaited = false;
                await called.Task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        if (called is null)
            throw new InvalidOperationException($"Middleware {middleware.GetType()} has not called next. Call it once and await it; to refuse what it is around, throw.");
        if (!awaited)
            throw new InvalidOperationException($"Middleware {middleware.GetType()} has returned before next had completed. Await what next returns.");
        await called.Task.ConfigureAwait(false);
    }

    private async ValueTask NextAsync()
    {
        var call = new TaskCompletionSource();
        if (Interlocked.CompareExchange(ref _inner, call, null) is not null)
            throw new InvalidOperationException($"Middleware {middleware.GetType()} has called next twice, or after it had returned. Call it once and await it.");

        try
        {
            await inner().ConfigureAwait(false);
            call.SetResult();
        }
        catch (Exception e)
        {
            call.SetException(e);
            throw;
        }
    }
}
