namespace CompiledWorkflows;

/// <summary>Wakes a run that sleeps: when its time has come, or when somebody rings.</summary>
internal sealed class Alarm
{
    /// <summary>Clocks of the system wait no longer than some weeks at once.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private TaskCompletionSource? _rung;

    /// <summary>Waits for a time, or for somebody who rings.</summary>
    /// <param name="due">The time.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="sleeps">Whether there is reason to wait: asked once a ring from now on would be heard.</param>
    /// <param name="cancellationToken">Ends the waiting, without an exception.</param>
    public async Task WaitAsync(DateTimeOffset due, TimeProvider timeProvider, Func<bool> sleeps, CancellationToken cancellationToken)
    {
        var rung = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Interlocked.Exchange(ref _rung, rung);
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        while (sleeps() && !rung.Task.IsCompleted && !cancellationToken.IsCancellationRequested && due - timeProvider.GetUtcNow() is { Ticks: > 0 } left)
            _ = await Task.WhenAny(timeProvider.WaitAsync(left < LongestWait ? left : LongestWait, awake.Token), rung.Task).ConfigureAwait(false);
        await awake.CancelAsync().ConfigureAwait(false);
    }

    /// <summary>Wakes who waits.</summary>
    public void Ring() => Volatile.Read(ref _rung)?.TrySetResult();
}
