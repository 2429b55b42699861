using Xunit;

namespace CompiledWorkflows.Tests;

public sealed class SuperStepLimitTests : IAsyncDisposable
{
    private readonly InMemoryCheckpointStore _store = new();

    private Countdown Countdown => new() { Checkpoints = _store };

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Exactly_enough_is_no_failure()
        => Assert.Equal([6], (await Countdown.RunAsync(5, new RunOptions { MaxSuperSteps = 7 })).Outputs);

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public async Task A_run_with_work_left_at_its_limit_fails_and_resumes_with_a_higher_one(int limit)
    {
        var failure = await Assert.ThrowsAsync<SuperStepLimitException>(() => Countdown.RunAsync(5, new RunOptions { RunId = "r", MaxSuperSteps = limit }));

        Assert.Equal(limit, failure.Limit);
        Assert.Equal(limit, failure.SuperStep);
        Assert.Equal("r", failure.RunId);
        Assert.Equal(new CheckpointId("r", limit), failure.LastCheckpoint);
        Assert.Contains("r@", failure.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<WorkflowFailedException>(failure);

        await Assert.ThrowsAsync<SuperStepLimitException>(() => Countdown.ResumeAsync("r", new RunOptions { MaxSuperSteps = limit }));
        var result = await Countdown.ResumeAsync("r", new RunOptions { MaxSuperSteps = 7 });
        Assert.Equal([6], result.Outputs);
        Assert.Equal(7, result.SuperSteps);
    }

    [Fact]
    public async Task The_limit_counts_what_came_before_a_resume()
    {
        await Assert.ThrowsAsync<SuperStepLimitException>(() => Countdown.RunAsync(5, new RunOptions { RunId = "r", MaxSuperSteps = 4 }));

        var failure = await Assert.ThrowsAsync<SuperStepLimitException>(() => Countdown.ResumeAsync("r", new RunOptions { MaxSuperSteps = 6 }));

        Assert.Equal(6, failure.SuperStep);
    }

    [Fact]
    public async Task The_stream_tells_of_the_limit()
    {
        await using var run = await Countdown.RunStreamingAsync(5, new RunOptions { MaxSuperSteps = 1 });

        var events = await run.WatchAsync();

        Assert.IsType<SuperStepLimitException>(Assert.IsType<WorkflowErrorEvent>(events[^1]).Exception);
        Assert.Equal(RunStatus.Failed, run.Status);
    }

    [Fact]
    public async Task A_run_that_saves_rarely_keeps_what_it_has_done_up_to_the_limit()
    {
        var options = new RunOptions { RunId = "r", MaxSuperSteps = 4, CheckpointPolicy = CheckpointPolicy.WhenWaiting };
        var failure = await Assert.ThrowsAsync<SuperStepLimitException>(() => Countdown.RunAsync(5, options));

        Assert.Equal(4, (await _store.GetLatestAsync("r"))!.SuperStep);
        Assert.Equal(new CheckpointId("r", 1), failure.LastCheckpoint);
    }
}
