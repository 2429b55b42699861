using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Timers of a run that is watched.</summary>
public sealed class SleepingStreamTests : IAsyncDisposable
{
    private static readonly RunOptions Named = new() { RunId = "r" };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly InMemoryCheckpointStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private Office Office => new() { Checkpoints = _store, TimeProvider = _time };

    [Fact]
    public async Task The_stream_waits_and_goes_on()
    {
        await using var run = await Office.RunStreamingAsync(new Agenda(new Appointment("a", 5)), Named);
        var watching = run.WatchAsync();
        await Patience.UntilAsync(() => run.Status == RunStatus.Sleeping);
        Assert.Equal(_time.GetUtcNow().AddMinutes(5), run.NextWakeTime);

        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["started", "superstep 0", "superstep 0 done", "superstep 1", "superstep 1 done"], (await watching).Select(EventText.Describe).Where(text => text.StartsWith('s')));
        Assert.Equal(["1: a (1)"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_further_input_wakes_a_run_that_sleeps()
    {
        await using var run = await Office.RunStreamingAsync(new Agenda(new Appointment("a", 5)), Named);
        var watching = run.WatchAsync();
        await Patience.UntilAsync(() => run.Status == RunStatus.Sleeping);

        await run.SendMessageAsync(new Agenda(new Appointment("b", 1)));
        await Patience.UntilAsync(() => run.Status == RunStatus.Sleeping && run.NextWakeTime == _time.GetUtcNow().AddMinutes(1));
        _time.Advance(TimeSpan.FromMinutes(10));

        await watching;
        Assert.Equal(["2: b (1)", "2: a (2)"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_run_that_sleeps_is_cancelled_and_its_stream_ends()
    {
        await using var run = await Office.RunStreamingAsync(new Agenda(new Appointment("a", 5)), Named);
        var watching = run.WatchAsync();
        await Patience.UntilAsync(() => run.Status == RunStatus.Sleeping);

        await run.CancelAsync();

        await watching;
        Assert.Equal(RunStatus.Canceled, run.Status);
    }

    [Fact]
    public async Task A_result_is_waited_for_until_no_timer_is_left()
    {
        await using var run = await Office.RunStreamingAsync(new Agenda(new Appointment("a", 5)), Named);
        var result = run.ResultAsync();
        await Patience.UntilAsync(() => run.Status == RunStatus.Sleeping);

        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["1: a (1)"], (await result).Outputs);
    }

    [Fact]
    public async Task A_run_that_is_not_waited_for_ends_its_stream_and_is_resumed_by_whoever_kept_the_time()
    {
        var parked = new RunOptions { RunId = "r", WaitsForTimers = false };
        await using (var run = await Office.RunStreamingAsync(new Agenda(new Appointment("a", 5)), parked))
        {
            await run.WatchAsync();
            Assert.Equal(RunStatus.Sleeping, run.Status);
            _time.SetUtcNow(run.NextWakeTime!.Value);
            await run.WatchAsync();
            Assert.Equal(RunStatus.Completed, run.Status);
        }

        Assert.Equal(["1: a (1)"], (await Office.ResumeAsync("r")).Outputs);
    }

    [Fact]
    public async Task A_run_that_waits_for_a_response_is_not_waited_for_and_says_when_its_timer_is_due()
    {
        var escalation = new Escalation { Checkpoints = _store, TimeProvider = _time };
        await using var run = await escalation.RunStreamingAsync(new Reminder("answer"), Named);
        await run.WatchAsync();
        Assert.Equal(RunStatus.AwaitingResponse, run.Status);
        Assert.Equal(_time.GetUtcNow().AddHours(1), run.NextWakeTime);
        Assert.Empty(await run.WatchAsync());

        _time.Advance(TimeSpan.FromHours(1));
        var events = await run.WatchAsync();
        Assert.Equal("reminded of answer", Assert.Single(events.OfType<WorkflowOutputEvent<string>>()).Data);
        Assert.Equal(RunStatus.AwaitingResponse, run.Status);
        Assert.Null(run.NextWakeTime);

        await run.SendResponseAsync(run.PendingRequests[0].RequestId, new Confirmation("done"));
        Assert.Equal(["reminded of answer", "done"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_response_comes_before_a_timer()
    {
        var escalation = new Escalation { Checkpoints = _store, TimeProvider = _time };
        await escalation.RunAsync(new Reminder("answer"), Named);

        await using var run = await escalation.ResumeStreamingAsync("r", new RunOptions { WaitsForTimers = false });
        await run.SendResponseAsync(run.PendingRequests[0].RequestId, new Confirmation("done"));
        Assert.Equal(["done"], (await run.ResultAsync()).Outputs);
        Assert.Equal(RunStatus.Sleeping, run.Status);
    }
}
