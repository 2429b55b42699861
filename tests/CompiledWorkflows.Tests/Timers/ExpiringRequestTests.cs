using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Of a response and the end of a request's time the first one counts.</summary>
public sealed class ExpiringRequestTests : IAsyncDisposable
{
    private static readonly RunOptions Named = new() { RunId = "r" };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly InMemoryCheckpointStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private Selling Selling => new() { Checkpoints = _store, TimeProvider = _time };

    private Brokerage Brokerage => new() { Checkpoints = _store, TimeProvider = _time };

    [Fact]
    public async Task A_request_that_nobody_answers_in_time_is_answered_by_its_port()
    {
        var asked = await Selling.RunAsync([new("a", 10), new("b", 5), new("c", 0)], Named);
        Assert.Equal(RunStatus.AwaitingResponse, asked.Status);
        Assert.Equal(_time.GetUtcNow().AddMinutes(5), asked.NextWakeTime);
        Assert.Equal(asked.NextWakeTime, (await _store.GetLatestAsync("r"))!.NextWakeTime);

        _time.Advance(TimeSpan.FromMinutes(5));
        var first = await Selling.ResumeAsync("r");
        Assert.Equal(["1. b ran out"], first.Outputs);
        Assert.Equal(["a", "c"], first.PendingRequests.Cast<RequestInfoEvent<Offer, Decision>>().Select(request => request.Request.Name));

        _time.Advance(TimeSpan.FromMinutes(5));
        var second = await Selling.ResumeAsync("r");
        Assert.Equal(["1. b ran out", "2. a ran out"], second.Outputs);
        Assert.Equal(RunStatus.AwaitingResponse, second.Status);
        Assert.Null(second.NextWakeTime);
    }

    [Fact]
    public async Task A_response_in_time_takes_the_timer_back()
    {
        await using var run = await Selling.RunStreamingAsync([new("a", 10)], Named);
        await run.WatchAsync();
        var request = Assert.Single(run.PendingRequests);

        _time.Advance(TimeSpan.FromMinutes(9));
        await run.SendResponseAsync(request.RequestId, new Decision("yes"));
        Assert.Null(run.NextWakeTime);
        _time.Advance(TimeSpan.FromMinutes(9));

        Assert.Equal(["1. yes"], (await run.ResultAsync()).Outputs);
        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(RunStatus.Completed, (await Selling.ResumeAsync("r")).Status);
    }

    [Fact]
    public async Task A_response_that_comes_too_late_is_refused()
    {
        await using var run = await Selling.RunStreamingAsync([new("a", 10)], Named);
        await run.WatchAsync();
        var request = Assert.Single(run.PendingRequests);

        _time.Advance(TimeSpan.FromMinutes(10));
        await run.WatchAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        await Assert.ThrowsAsync<UnknownRequestException>(() => run.SendResponseAsync(request.RequestId, new Decision("yes")));
        Assert.Equal(["1. a ran out"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_response_may_still_come_while_nobody_has_looked_at_the_clock()
    {
        await Selling.RunAsync([new("a", 10)], Named);
        await using var run = await Selling.ResumeStreamingAsync("r");
        _time.Advance(TimeSpan.FromMinutes(10));

        await run.SendResponseAsync(run.PendingRequests[0].RequestId, new Decision("yes"));

        Assert.Equal(["1. yes"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_port_whose_answer_fails_fails_the_run_which_can_be_resumed()
    {
        await Selling.RunAsync([new("boom", 10)], Named);
        _time.Advance(TimeSpan.FromMinutes(10));

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => Selling.ResumeAsync("r"));

        Assert.IsType<ArithmeticException>(failure.InnerException);
        Assert.Equal("customer", failure.ExecutorId);
        Assert.Equal(failure.LastCheckpoint, (await _store.GetLatestAsync("r"))!.Id);
    }

    [Fact]
    public async Task What_an_executor_has_to_answer_ends_too()
    {
        var asked = await Brokerage.RunAsync([new("answered", 10), new("kept", 10)], new RunOptions { RunId = "r", WaitsForTimers = false });
        Assert.Equal(["1. from the drawer"], asked.Outputs);
        Assert.Equal(RunStatus.Sleeping, (await _store.GetLatestAsync("r"))!.Status);

        _time.Advance(TimeSpan.FromMinutes(10));
        var result = await Brokerage.ResumeAsync("r");

        Assert.Equal(["1. from the drawer", "2. kept ran out"], result.Outputs);
        Assert.Equal(RunStatus.Completed, result.Status);
    }
}
