namespace CompiledWorkflows;

/// <summary>Waiting that is never too early. <see cref="Task.Delay(TimeSpan, TimeProvider, CancellationToken)"/> drops what is left of a millisecond: who then waits for the rest of it does so in a circle.</summary>
internal static class ExactWaiting
{
    /// <summary>Waits for a time, exactly where the clock can.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task WaitAsync(this TimeProvider clock, TimeSpan time, CancellationToken cancellationToken)
    {
        // The system's timers count milliseconds.
        if (clock == TimeProvider.System)
            time = TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds));

        // What waits goes on inside of the call that moves a clock of a test.
        var over = new TaskCompletionSource();
        using var cancellation = cancellationToken.UnsafeRegister(static (over, token) => ((TaskCompletionSource)over!).TrySetCanceled(token), over);
        using var timer = clock.CreateTimer(static over => ((TaskCompletionSource)over!).TrySetResult(), over, time, Timeout.InfiniteTimeSpan);
        await over.Task.ConfigureAwait(false);
    }
}
