using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>The attempts to handle one message, in one superstep.</summary>
internal sealed class HandlerAttempts(RetryingNode node, Inbox inbox, HandlerPolicy policy)
{
    /// <summary>A delay that is shorter is waited for within the superstep; the others do not hold up what its other executors have done.</summary>
    private static readonly TimeSpan ShortestParking = TimeSpan.FromSeconds(5);

    private readonly int _position = inbox.Position;
    private int _made;

    /// <summary>Goes on from what earlier attempts have left, in this superstep before a crash or in an earlier one.</summary>
    public async ValueTask RunAsync()
    {
        node.BeginAttempts();
        var noted = node.Scope.KnownJournal?.FindAttempt(node.Place);
        _made = noted?.Attempts ?? node.Parked?.Attempts ?? 0;
        if (noted is not null && await GoOnAsync(noted).ConfigureAwait(false))
            return;

        while (await AttemptAsync().ConfigureAwait(false) is { } exception)
        {
            if (await GoOnAsync(await NoteAsync(exception).ConfigureAwait(false), exception).ConfigureAwait(false))
                return;
        }

        node.EndAttempts();
    }

    /// <summary>Makes one attempt.</summary>
    /// <returns>Why it has failed, if something is to come of that; what nothing is to come of is thrown.</returns>
    private async ValueTask<Exception?> AttemptAsync()
    {
        if (policy.Compensates || _made + 1 < policy.Attempts)
            node.Mark();

        using var limit = policy.Timeout is { } timeout ? new AttemptLimit(node, timeout, _made + 1) : null;
        node.BeginAttempt(_made + 1, limit?.Token);
        try
        {
            await node.TryAsync(inbox).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (Consequence(limit?.Explain(e) ?? e) is { } exception)
        {
            return exception;
        }
        catch (OperationCanceledException e) when (limit?.Explain(e) is { } exception)
        {
            throw exception;
        }
    }

    /// <summary>The exception, if another attempt or the compensation follows it.</summary>
    private Exception? Consequence(Exception exception)
    {
        var isOver = node.Graph.HasFailed || node.Scope.CancellationRequested || node.Scope.KnownJournal?.Failure is not null;
        return !isOver && (policy.Compensates || policy.Retries(exception, _made + 1)) ? exception : null;
    }

    /// <summary>Undoes a failed attempt and takes note of it.</summary>
    private async ValueTask<AttemptEntry> NoteAsync(Exception exception)
    {
        _made++;
        inbox.Position = _position + 1;
        var delay = policy.Retries(exception, _made) ? policy.DelayAfter(_made, node.EffectKey) : default(TimeSpan?);
        DateTimeOffset? due = delay is { } wait ? node.Scope.TimeProvider.GetUtcNow() + wait : null;
        node.Revert();

        if (due is not null)
            RunReport.Retrying(node, exception);
        node.Scope.Events?.Add(new ExecutorRetryEvent(node, exception, _made, due));
        var entry = new AttemptEntry(node.Place, _made, due?.UtcTicks, exception.GetType().ToString(), exception.Message);
        await node.Scope.Journal.AppendAsync(entry).ConfigureAwait(false);
        return entry;
    }

    /// <summary>Does what follows a failed attempt.</summary>
    /// <returns>Whether this was all; otherwise the next attempt is due.</returns>
    private async ValueTask<bool> GoOnAsync(AttemptEntry noted, Exception? exception = null)
    {
        if (noted.Due is null && policy.Compensates)
        {
            inbox.Position = _position;
            node.BeginAttempt(_made, null);
            await node.GiveUpAsync(inbox, new HandlerFailure(_made, noted.ExceptionType, noted.Message, exception)).ConfigureAwait(false);
            node.EndAttempts();
            return true;
        }

        var due = noted.Due ?? 0;
        var delay = TimeSpan.FromTicks(due - node.Scope.TimeProvider.GetUtcNow().UtcTicks);
        if (delay >= ShortestParking)
        {
            inbox.Position = _position + 1;
            node.Park(inbox, _made, due);
            node.EndAttempts();
            return true;
        }

        if (delay > TimeSpan.Zero)
            await node.Scope.TimeProvider.WaitAsync(delay, node.Scope.CancellationToken).ConfigureAwait(false);
        inbox.Position = _position;
        return false;
    }
}
