using Xunit;

namespace CompiledWorkflows.Testing.Tests;

/// <summary>The clock that a test moves by hand.</summary>
public sealed class VirtualTimeTests
{
    private readonly VirtualTime _time = new();
    private readonly List<string> _fired = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Starts_at_a_fixed_time_or_the_one_that_is_given()
    {
        Assert.Equal(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), _time.GetUtcNow());
        var given = new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.FromHours(2));
        var there = new VirtualTime(given).GetUtcNow();
        Assert.Equal(given, there);
        Assert.Equal(TimeSpan.Zero, there.Offset);
        Assert.Equal(TimeZoneInfo.Utc, _time.LocalTimeZone);
    }

    [Fact]
    public void Timers_fire_by_time_and_then_by_when_they_were_set_and_see_their_time()
    {
        Set("late", 3);
        Set("first of two", 2);
        Set("second of two", 2);
        Set("early", 1);
        Set("not yet", 5);

        _time.Advance(TimeSpan.FromHours(4));

        Assert.Equal(["early at 1", "first of two at 2", "second of two at 2", "late at 3"], _fired);
        Assert.Equal(4, Hour);
        Assert.Equal(5, (_time.NextTimer!.Value - new VirtualTime().GetUtcNow()).TotalHours);
        _time.AdvanceTo(_time.NextTimer.Value);
        Assert.Equal("not yet at 5", _fired[^1]);
        Assert.Null(_time.NextTimer);
    }

    [Fact]
    public void A_timer_repeats_until_it_is_changed_or_disposed_of()
    {
        using var timer = Set("tick", 1, period: 2);
        _time.Advance(TimeSpan.FromHours(6));
        Assert.Equal(["tick at 1", "tick at 3", "tick at 5"], _fired);

        Assert.True(timer.Change(TimeSpan.FromHours(4), Timeout.InfiniteTimeSpan));
        _time.Advance(TimeSpan.FromHours(20));
        Assert.Equal("tick at 10", _fired[^1]);
        Assert.Equal(4, _fired.Count);

        timer.Dispose();
        Assert.False(timer.Change(TimeSpan.FromHours(1), TimeSpan.FromHours(1)));
        _time.Advance(TimeSpan.FromHours(20));
        Assert.Equal(4, _fired.Count);
    }

    [Fact]
    public void What_a_callback_sets_fires_on_the_way_too()
    {
        using var timer = _time.CreateTimer(_ => Set("second", 1), null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        _time.Advance(TimeSpan.FromHours(3));
        Assert.Equal(["second at 2"], _fired);
    }

    [Fact]
    public void An_exception_out_of_a_callback_comes_out_and_the_other_timers_stay()
    {
        using var timer = _time.CreateTimer(_ => throw new FormatException(), null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        Set("other", 1);
        Assert.Throws<FormatException>(() => _time.Advance(TimeSpan.FromHours(2)));
        Assert.Equal(1, Hour);
        _time.Advance(TimeSpan.Zero);
        Assert.Equal(["other at 1"], _fired);
    }

    [Fact]
    public async Task Delays_timeouts_and_elapsed_times_go_by_it()
    {
        var began = _time.GetTimestamp();
        var delay = Task.Delay(TimeSpan.FromDays(30), _time, Token);
        using var timeout = new CancellationTokenSource(TimeSpan.FromDays(20), _time);
        _time.Advance(TimeSpan.FromDays(29));
        Assert.False(delay.IsCompleted);
        Assert.True(timeout.IsCancellationRequested);
        _time.Advance(TimeSpan.FromDays(1));
        await delay;
        Assert.Equal(TimeSpan.FromDays(30), _time.GetElapsedTime(began));
    }

    [Fact]
    public async Task A_timer_that_is_due_at_once_needs_no_move()
    {
        var fired = new TaskCompletionSource();
        await using var timer = _time.CreateTimer(_ => fired.SetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        await fired.Task.WaitAsync(Token);
    }

    [Fact]
    public async Task A_test_waits_until_somebody_waits()
    {
        var running = new WaitingHere { TimeProvider = _time }.RunAsync(TimeSpan.FromDays(3), cancellationToken: Token);
        await _time.WaitForTimerAsync(Token);
        Assert.False(running.IsCompleted);
        _time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(["2000-01-04"], (await running).Outputs);

        var waiting = _time.WaitForTimerAsync(Token);
        Assert.False(waiting.IsCompleted);
        Set("now", 1);
        await waiting;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new VirtualTime().WaitForTimerAsync(new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Many_threads_set_timers_while_others_move_the_clock()
    {
        var fired = 0;
        var setting = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 1000; i++)
                _time.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.FromSeconds(i % 7 + 1), Timeout.InfiniteTimeSpan);
        }, Token));
        var moving = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 1000; i++)
                _time.Advance(TimeSpan.FromSeconds(1));
        }, Token));
        await Task.WhenAll([.. setting, .. moving]);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(4000, fired);
        Assert.Null(_time.NextTimer);
    }

    [Fact]
    public void What_no_clock_does_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _time.Advance(TimeSpan.FromTicks(-1)));
        Assert.Contains("does not go back", Assert.Throws<ArgumentOutOfRangeException>(() => _time.AdvanceTo(DateTimeOffset.MinValue)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => _time.CreateTimer(_ => { }, null, TimeSpan.FromDays(50), TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => _time.CreateTimer(_ => { }, null, TimeSpan.Zero, TimeSpan.FromTicks(-5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => VirtualTime.Automatic(quiet: TimeSpan.FromTicks(-1)));
    }

    private double Hour => (_time.GetUtcNow() - new VirtualTime().GetUtcNow()).TotalHours;

    private ITimer Set(string name, int hours, int period = 0)
        => _time.CreateTimer(_ => _fired.Add(FormattableString.Invariant($"{name} at {Hour}")), null, TimeSpan.FromHours(hours), TimeSpan.FromHours(period));
}
