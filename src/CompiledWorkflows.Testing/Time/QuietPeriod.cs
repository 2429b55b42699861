namespace CompiledWorkflows;

/// <summary>Says, by the system's clock, when nothing has happened for a while.</summary>
internal sealed class QuietPeriod(TimeSpan length, Action ended)
{
    private readonly ITimer _timer = TimeProvider.System.CreateTimer(static ended => ((Action)ended!)(), ended, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Begins to wait, from the beginning where it waits already.</summary>
    public void Begin() => _timer.Change(length, Timeout.InfiniteTimeSpan);
}
