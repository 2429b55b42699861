namespace CompiledWorkflows;

/// <summary>A timer of a <see cref="VirtualTime"/>, which keeps it in the order in which timers fire.</summary>
internal sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer, IComparable<VirtualTimer>
{
    /// <summary>What the system's timers take at most, in milliseconds.</summary>
    private const uint LongestMilliseconds = uint.MaxValue - 1;

    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private long _order;

    public DateTimeOffset Due { get; private set; }

    /// <summary>After which time it fires again; <see langword="null"/> for once only. Guarded by the clock, like the rest.</summary>
    public TimeSpan? Period { get; set; }

    public bool IsDisposed { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Require(dueTime, nameof(dueTime));
        Require(period, nameof(period));
        return time.Set(this, dueTime == Timeout.InfiniteTimeSpan ? null : dueTime, period > TimeSpan.Zero ? period : null);
    }

    /// <summary>Notes when it fires, while it is not among the clock's timers.</summary>
    public void Schedule(DateTimeOffset due, long order) => (Due, _order) = (due, order);

    public void Fire()
    {
        if (_context is null)
            callback(state);
        else
            ExecutionContext.Run(_context, new ContextCallback(callback), state);
    }

    public int CompareTo(VirtualTimer? other) => (Due, _order).CompareTo((other!.Due, other._order));

    public void Dispose() => time.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Require(TimeSpan span, string name)
    {
        if (span != Timeout.InfiniteTimeSpan && (span < TimeSpan.Zero || span.TotalMilliseconds > LongestMilliseconds))
            throw new ArgumentOutOfRangeException(name, span, $"A timer takes Timeout.InfiniteTimeSpan, or 0 to {LongestMilliseconds} milliseconds, which are 49 days.");
    }
}
