using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Messages that are delivered later.</summary>
public sealed class TimerTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly RunOptions Parked = new() { RunId = "r", WaitsForTimers = false };

    private readonly FakeTimeProvider _time = new(Start);
    private readonly InMemoryCheckpointStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private Office Office => new() { Checkpoints = _store, TimeProvider = _time };

    [Fact]
    public async Task A_run_whose_only_work_is_a_timer_sleeps_and_says_until_when()
    {
        var result = await Office.RunAsync(new Agenda(new("tea", 30), new("talk", 10)), Parked);

        Assert.Equal(RunStatus.Sleeping, result.Status);
        Assert.Equal(Start.AddMinutes(10), result.NextWakeTime);
        Assert.Equal(1, result.SuperSteps);
        var latest = (await _store.GetLatestAsync("r"))!;
        Assert.Equal((RunStatus.Sleeping, Start.AddMinutes(10)), (latest.Status, latest.NextWakeTime!.Value));
        Assert.Equal(0, latest.PendingMessages);
    }

    [Fact]
    public async Task A_timer_fires_in_the_superstep_after_it_is_due()
    {
        await Office.RunAsync(new Agenda(new("tea", 30), new("talk", 10)), Parked);

        _time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        Assert.Empty((await Office.ResumeAsync("r", new RunOptions { WaitsForTimers = false })).Outputs);
        _time.Advance(TimeSpan.FromTicks(1));
        var first = await Office.ResumeAsync("r", new RunOptions { WaitsForTimers = false });
        Assert.Equal(["1: talk (1)"], first.Outputs);
        Assert.Equal(Start.AddMinutes(30), first.NextWakeTime);

        _time.Advance(TimeSpan.FromMinutes(20));
        var second = await Office.ResumeAsync("r");
        Assert.Equal(["1: talk (1)", "2: tea (2)"], second.Outputs);
        Assert.Equal(RunStatus.Completed, second.Status);
        Assert.Null(second.NextWakeTime);
    }

    [Fact]
    public async Task A_time_between_two_milliseconds_is_waited_for()
    {
        _time.Advance(TimeSpan.FromTicks(1));
        await Office.RunAsync(new Agenda(new Appointment("tea", 30)), Parked);

        var office = new Office { Checkpoints = _store, TimeProvider = VirtualTime.Automatic(Start) };
        var result = await Task.Run(() => office.ResumeAsync("r")).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["1: tea (1)"], result.Outputs);
    }

    [Fact]
    public async Task A_time_between_two_milliseconds_is_waited_for_exactly()
    {
        _time.Advance(TimeSpan.FromTicks(7));
        await Office.RunAsync(new Agenda(new Appointment("tea", 30)), Parked);

        var time = new VirtualTime(Start);
        await using var run = await new Office { Checkpoints = _store, TimeProvider = time }.ResumeStreamingAsync("r");
        var result = run.ResultAsync();
        await time.WaitForTimerAsync().WaitAsync(TimeSpan.FromMinutes(1));

        time.AdvanceTo(run.NextWakeTime!.Value.AddTicks(-1));
        Assert.False(result.IsCompleted);
        time.AdvanceTo(run.NextWakeTime!.Value);
        Assert.Equal(["1: tea (1)"], (await result.WaitAsync(TimeSpan.FromMinutes(1))).Outputs);
    }

    [Fact]
    public async Task Timers_fire_by_their_time_and_those_of_equal_time_in_the_order_they_were_set()
    {
        await Office.RunAsync(new Agenda(new("c", 20), new("a", 10), new("d", 20), new("b", 10), new("e", 20)), Parked);

        _time.Advance(TimeSpan.FromHours(1));
        var result = await Office.ResumeAsync("r");

        Assert.Equal(["1: a (1)", "1: b (2)", "1: c (3)", "1: d (4)", "1: e (5)"], result.Outputs);
    }

    [Fact]
    public async Task A_message_without_delay_comes_in_the_next_superstep_without_sleep()
    {
        var result = await Office.RunAsync(new Agenda(new Appointment("now", 0, new Appointment("and now", 0))), Parked);

        Assert.Equal(RunStatus.Completed, result.Status);
        Assert.Equal(["1: now (1)", "2: and now (2)"], result.Outputs);
    }

    [Fact]
    public async Task SendAt_delivers_at_a_time_and_at_once_where_it_has_passed()
    {
        var office = new Office(secretary: () => new Secretary(context =>
        {
            context.SendAt(new Appointment("noon", 0), new DateTimeOffset(2026, 1, 2, 12, 0, 0, TimeSpan.FromHours(1)));
            context.SendAt(new Appointment("past", 0), Start.AddYears(-1));
        }))
        { TimeProvider = _time, Checkpoints = _store };

        var result = await office.RunAsync(new Agenda(), Parked);

        Assert.Equal(["1: past (1)"], result.Outputs);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 11, 0, 0, TimeSpan.Zero), result.NextWakeTime);
        Assert.Equal(TimeSpan.Zero, result.NextWakeTime!.Value.Offset);
    }

    [Fact]
    public async Task A_delay_is_not_negative_and_ends_before_the_end_of_time()
    {
        foreach (var delay in new[] { TimeSpan.FromTicks(-1), TimeSpan.MaxValue })
        {
            var office = new Office(secretary: () => new Secretary(context => context.SendAfter(new Appointment("x", 0), delay)));
            var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => office.RunAsync(new Agenda()));
            Assert.Equal("delay", Assert.IsType<ArgumentOutOfRangeException>(failure.InnerException).ParamName);
        }
    }

    [Fact]
    public async Task RunAsync_waits_timers_out()
    {
        var running = Office.RunAsync(new Agenda(new Appointment("a", 60 * 24 * 90, new Appointment("b", 1))), new RunOptions { RunId = "r" });
        Assert.False(running.IsCompleted);

        while (!running.IsCompleted)
        {
            _time.Advance(TimeSpan.FromHours(12));
            await Task.Yield();
        }

        Assert.Equal(["1: a (1)", "2: b (2)"], (await running).Outputs);
    }

    [Fact]
    public async Task A_run_without_a_store_sleeps_too()
    {
        var running = new Office { TimeProvider = _time }.RunAsync(new Agenda(new Appointment("a", 1)));

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["1: a (1)"], (await running).Outputs);
    }

    [Fact]
    public async Task A_condition_is_asked_when_the_message_is_sent()
    {
        await using var run = await Office.RunStreamingAsync(new Agenda(new Appointment("never", 5)), Parked);
        var events = await run.WatchAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Contains("Nothing took the CompiledWorkflows.Tests.Appointment that 'Secretary' sent in superstep 0", Assert.Single(events.OfType<WorkflowWarningEvent>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_superstep_that_fails_sets_no_timer()
    {
        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => Office.RunAsync(new Agenda(new("fine", 1), new("boom", 1)), Parked));

        Assert.Equal("Secretary", failure.ExecutorId);
        Assert.IsType<ArithmeticException>(failure.InnerException!.InnerException);
        Assert.Null((await _store.GetLatestAsync("r"))!.NextWakeTime);
    }

    [Fact]
    public async Task A_run_is_cancelled_in_its_sleep_and_resumed()
    {
        using var cancellation = new CancellationTokenSource();
        var running = Office.RunAsync(new Agenda(new Appointment("a", 5)), new RunOptions { RunId = "r" }, cancellation.Token);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(["1: a (1)"], (await Office.ResumeAsync("r")).Outputs);
    }

    [Fact]
    public async Task Another_may_go_on_with_a_run_that_sleeps()
    {
        var sleeping = Office.RunAsync(new Agenda(new Appointment("a", 5)), new RunOptions { RunId = "r" });
        var elsewhere = await Office.ResumeStreamingAsync("r");
        await elsewhere.SendMessageAsync(new Agenda(new Appointment("b", 0)));
        var parked = Office.ResumeAsync("r");
        _time.Advance(TimeSpan.FromMinutes(5));

        // Whoever commits first has it, and the others are told.
        var outcomes = await Task.WhenAll(new[] { sleeping, elsewhere.ResultAsync(), parked }.Select(async run => await Record.ExceptionAsync(() => run)));
        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(outcomes.OfType<Exception>(), outcome => Assert.IsType<CheckpointConflictException>(outcome));
    }

    [Fact]
    public async Task A_policy_that_saves_seldom_saves_before_timers_fire()
    {
        var options = new RunOptions { RunId = "r", CheckpointPolicy = CheckpointPolicy.WhenWaiting };

        var result = await Office.RunAsync(new Agenda(new Appointment("a", 0, new Appointment("b", 0))), options);

        Assert.Equal(["1: a (1)", "2: b (2)"], result.Outputs);
        Assert.Equal([0, 1, 2, 3], (await _store.AllAsync("r")).Select(checkpoint => checkpoint.SuperStep));
    }
}
