namespace CompiledWorkflows;

/// <summary>Code around the runs, the supersteps and the handlers of a workflow: it measures, records, or sets what flows into handlers.</summary>
/// <remarks>
/// <para>
/// Set it on a workflow or in <see cref="RunOptions"/>: the workflow's comes first, and is outermost. One object serves every run at once, so it
/// has to bear concurrent use; in one run, handlers that overlap call it concurrently too. Without any, runs pay nothing for it.
/// </para>
/// <para>
/// Each method calls <c>next</c> exactly once and awaits it. It may see what happens, and fail it by an exception, but not undo a failure:
/// an exception of <c>next</c> counts even where the method catches it. A method that does not call <c>next</c>, calls it twice or returns
/// before it has completed fails what it is around with an <see cref="InvalidOperationException"/>.
/// </para>
/// <para>
/// An <see cref="AsyncLocal{T}"/> that a method sets flows into what it is around. Handlers run again in a resume, so nothing here may be needed for their result.
/// </para>
/// </remarks>
public abstract class WorkflowMiddleware
{
    /// <summary>Is around a segment of a run: from its start, resume, response or timer until it waits, sleeps or ends.</summary>
    /// <param name="context">The run.</param>
    /// <param name="next">Goes on; completes when the segment is over, and fails with what the run has failed with.</param>
    /// <remarks>
    /// An exception before <paramref name="next"/> fails the start of a run, or the run. One after it reaches whoever drives the run, which stays as it is.
    /// Where a run is watched the segment lasts until the watcher has gone on to its end, or has disposed of the run.
    /// </remarks>
    public virtual ValueTask InvokeRunAsync(RunMiddlewareContext context, Func<ValueTask> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next();
    }

    /// <summary>Is around the handlers of a superstep, before it is committed.</summary>
    /// <param name="context">The superstep.</param>
    /// <param name="next">Goes on; completes when every handler has, and fails with what a handler has failed with.</param>
    /// <remarks>An exception fails the superstep, which has no effect then.</remarks>
    public virtual ValueTask InvokeSuperStepAsync(SuperStepMiddlewareContext context, Func<ValueTask> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next();
    }

    /// <summary>Is around the handling of one message by one executor, in whatever workflow of the run.</summary>
    /// <param name="context">The message and the executor.</param>
    /// <param name="next">Goes on; completes when the message is handled, and fails as the handler does.</param>
    /// <remarks>An exception is the handler's failure.</remarks>
    public virtual ValueTask InvokeHandlerAsync(HandlerMiddlewareContext context, Func<ValueTask> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next();
    }
}
