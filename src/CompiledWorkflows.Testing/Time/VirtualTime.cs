namespace CompiledWorkflows;

/// <summary>A clock that stands still until a test moves it, or that jumps from timer to timer by itself: a workflow that sleeps for days ends in milliseconds.</summary>
/// <remarks>
/// <para>
/// Timers fire in the order of the times when they are due, those of one time in the order in which they were set, and each sees the time when it is due.
/// What waits with <see cref="Task.Delay(TimeSpan, TimeProvider, CancellationToken)"/> goes on inside of the call that moves the clock, as far as it can.
/// </para>
/// <para>All members are thread-safe. The clock never goes back. Limits are those of the system's timers: none waits longer than 49 days at once.</para>
/// </remarks>
public sealed class VirtualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly SortedSet<VirtualTimer> _timers = [];
    private readonly QuietPeriod? _quiet;
    private DateTimeOffset _now;
    private long _order;
    private TaskCompletionSource? _timerSet;

    /// <summary>Creates a clock that stands at midnight, the first of January 2000, UTC.</summary>
    public VirtualTime()
        : this(DefaultStart)
    {
    }

    /// <summary>Creates a clock that stands at a time.</summary>
    /// <param name="start">The time.</param>
    public VirtualTime(DateTimeOffset start)
        : this(start, quiet: null)
    {
    }

    private VirtualTime(DateTimeOffset start, TimeSpan? quiet)
    {
        _now = start.ToUniversalTime();
        _quiet = quiet is { } length ? new QuietPeriod(length, JumpToTimer) : null;
    }

    /// <summary>When the soonest timer is due, in UTC; <see langword="null"/> where none is set.</summary>
    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (_gate)
                return _timers.Min?.Due;
        }
    }

    /// <summary>The system's frequency does not matter: a timestamp counts units of 100 nanoseconds.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>UTC, on every machine.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    private static DateTimeOffset DefaultStart => new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Creates a clock that jumps to the soonest timer as soon as somebody waits for one.</summary>
    /// <param name="start">The time when it starts; midnight, the first of January 2000, UTC by default.</param>
    /// <param name="quiet">
    /// How long, by the system's clock, no timer has to be set or given up before the clock jumps; not negative, a millisecond by default. What begins to wait within this time
    /// goes on in the order of the times when it is due. A test whose handlers have timeouts by this clock around real work, as with files, names more than the work takes:
    /// otherwise the clock jumps to the timeout.
    /// </param>
    /// <remarks>A timer that repeats keeps the clock going until it is disposed of.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="quiet"/> is negative.</exception>
    public static VirtualTime Automatic(DateTimeOffset? start = null, TimeSpan? quiet = null)
    {
        var length = quiet ?? TimeSpan.FromMilliseconds(1);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, TimeSpan.Zero, nameof(quiet));
        return new VirtualTime(start ?? DefaultStart, length);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        _ = timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on, and fires the timers that are due on the way, as <see cref="AdvanceTo"/> does. Of several moves at once, each leads from the time when it began.</summary>
    /// <param name="delta">How far; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delta"/> is negative, or leads past the year 9999.</exception>
    public void Advance(TimeSpan delta)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delta, TimeSpan.Zero);
        Move(GetUtcNow() + delta);
    }

    /// <summary>Moves the clock on to a time, and fires the timers that are due on the way. An exception out of a timer's callback comes out here, with the clock at that timer's time.</summary>
    /// <param name="time">The time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> has passed.</exception>
    public void AdvanceTo(DateTimeOffset time)
    {
        var now = GetUtcNow();
        if (time < now)
            throw new ArgumentOutOfRangeException(nameof(time), time, $"The clock stands at {now:O} and does not go back.");

        Move(time);
    }

    /// <summary>Waits until a timer is set, as when a workflow in the background has begun to sleep; at once where one is.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task WaitForTimerAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_timers.Count > 0)
                return Task.CompletedTask;

            _timerSet ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _timerSet.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Sets a timer anew; one that is due at once fires on the thread pool, as the system's do.</summary>
    /// <param name="timer">The timer.</param>
    /// <param name="dueTime">After which time it fires; <see langword="null"/> for never.</param>
    /// <param name="period">After which time it fires again; <see langword="null"/> for once only.</param>
    /// <returns><see langword="false"/> where it was disposed of.</returns>
    internal bool Set(VirtualTimer timer, TimeSpan? dueTime, TimeSpan? period)
    {
        lock (_gate)
        {
            if (timer.IsDisposed)
                return false;

            _ = _timers.Remove(timer);
            timer.Period = period;
            if (dueTime is { } wait)
            {
                Add(timer, _now + wait);
                _timerSet?.SetResult();
                _timerSet = null;
            }

            AwaitQuiet();
        }

        if (dueTime == TimeSpan.Zero)
            _ = ThreadPool.UnsafeQueueUserWorkItem(static time => time.Move(time.GetUtcNow()), this, preferLocal: false);
        return true;
    }

    /// <summary>Gives a timer up for good.</summary>
    internal void Remove(VirtualTimer timer)
    {
        lock (_gate)
        {
            timer.IsDisposed = true;
            _ = _timers.Remove(timer);
            AwaitQuiet();
        }
    }

    private void AwaitQuiet()
    {
        if (_timers.Count > 0)
            _quiet?.Begin();
    }

    private void Move(DateTimeOffset time)
    {
        while (Fire(time))
        {
        }

        lock (_gate)
            _now = time > _now ? time.ToUniversalTime() : _now;
    }

    private void Add(VirtualTimer timer, DateTimeOffset due)
    {
        timer.Schedule(due, _order++);
        _ = _timers.Add(timer);
    }

    private void JumpToTimer()
    {
        _ = Fire(DateTimeOffset.MaxValue);
        lock (_gate)
            AwaitQuiet();
    }

    /// <summary>Moves the clock to the soonest timer that is due by a time, and fires it.</summary>
    private bool Fire(DateTimeOffset latest)
    {
        VirtualTimer timer;
        lock (_gate)
        {
            if (_timers.Min is not { } soonest || soonest.Due > latest)
                return false;

            timer = soonest;
            _now = timer.Due > _now ? timer.Due : _now;
            _ = _timers.Remove(timer);
            if (timer.Period is { } period)
                Add(timer, timer.Due + period);
        }

        timer.Fire();
        return true;
    }
}
