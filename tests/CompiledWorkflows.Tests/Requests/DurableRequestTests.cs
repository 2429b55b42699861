using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Requests and responses outlive the process.</summary>
public sealed class DurableRequestTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    private Interview Interview => new() { Checkpoints = _store };

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task An_open_request_is_asked_once_after_each_resume_with_the_same_id()
    {
        var asked = (await Interview.RunAsync(new Topic(2), new RunOptions { RunId = "r" })).PendingRequests.Select(r => r.RequestId).ToList();
        for (var i = 0; i < 3; i++)
        {
            await using var run = await Interview.ResumeStreamingAsync("r");
            Assert.Equal(asked, run.PendingRequests.Select(r => r.RequestId));

            var events = await run.WatchAsync();

            Assert.Equal(["started from r@2", "desk asks", "desk asks"], events.Select(EventText.Describe));
            Assert.Equal(asked, events.OfType<RequestInfoEvent>().Select(e => e.RequestId));
            Assert.Equal(RunStatus.AwaitingResponse, run.Status);
        }

        Assert.Equal(3, _store.Records.Count);
    }

    [Fact]
    public async Task Responses_are_given_one_by_one_across_restarts()
    {
        var asked = (await Interview.RunAsync(new Topic(3), new RunOptions { RunId = "r" })).PendingRequests.Select(r => r.RequestId).ToList();
        foreach (var (answer, i) in new[] { 1, 2, 0 }.Select((answer, i) => (answer, i)))
        {
            await using var run = await Interview.ResumeStreamingAsync("r");
            Assert.Equal(3 - i, run.PendingRequests.Count);
            await run.SendResponseAsync(asked[answer], $"a{answer}");
            await run.ResultAsync();
        }

        var result = await Interview.ResumeAsync("r");
        Assert.Equal(RunStatus.Completed, result.Status);
        Assert.Equal(["1: a1 (1)", "2: a2 (2)", "0: a0 (3)"], result.Outputs);
    }

    [Fact]
    public async Task A_response_is_durable_when_the_call_returns()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(2), new RunOptions { RunId = "r" });
        await run.WatchAsync();
        await run.SendResponseAsync(run.PendingRequests[1].RequestId, "b");

        // The process is killed here.
        await using var survivor = await _store.SurviveAsync();
        var elsewhere = new Interview { Checkpoints = survivor };
        var result = await elsewhere.ResumeAsync("r");

        Assert.Equal(["1: b (1)"], result.Outputs);
        Assert.Equal("desk", Assert.Single(result.PendingRequests).PortId);
        Assert.Equal(run.PendingRequests[0].RequestId, result.PendingRequests[0].RequestId);
    }

    [Fact]
    public async Task A_response_makes_a_checkpoint_of_its_own()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(1), new RunOptions { RunId = "r" });
        await run.WatchAsync();
        await run.SendResponseAsync(run.PendingRequests[0].RequestId, "a");
        await run.ResultAsync();

        var checkpoints = await _store.AllAsync("r");
        Assert.Equal([0, 1, 2, 2, 3], checkpoints.Select(c => c.SuperStep));
        Assert.Equal(
            [RunStatus.Running, RunStatus.Running, RunStatus.AwaitingResponse, RunStatus.Running, RunStatus.Completed],
            checkpoints.Select(c => c.Status));
        Assert.Equal([0, 0, 1, 0, 0], checkpoints.Select(c => c.PendingRequests));
        Assert.Equal([1, 1, 0, 1, 0], checkpoints.Select(c => c.PendingMessages));
    }

    [Fact]
    public async Task A_response_that_cannot_be_saved_is_not_taken()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(1), new RunOptions { RunId = "r" });
        await run.WatchAsync();
        var request = run.PendingRequests[0].RequestId;
        _store.OnAppend = _ => throw new IOException("disk full");

        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => run.SendResponseAsync(request, "a"));
        Assert.IsType<IOException>(failure.InnerException);
        Assert.Equal(RunStatus.Failed, run.Status);

        _store.OnAppend = null;
        await using var resumed = await Interview.ResumeStreamingAsync("r");
        await resumed.SendResponseAsync(request, "b");
        Assert.Equal(["0: b (1)"], (await resumed.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task A_response_to_a_run_that_another_has_gone_on_with_is_a_conflict()
    {
        await Interview.RunAsync(new Topic(1), new RunOptions { RunId = "r" });
        await using var mine = await Interview.ResumeStreamingAsync("r");
        await using var other = await Interview.ResumeStreamingAsync("r");
        var request = mine.PendingRequests[0].RequestId;
        await mine.SendResponseAsync(request, "mine");

        await Assert.ThrowsAsync<CheckpointConflictException>(() => other.SendResponseAsync(request, "other"));

        Assert.Equal(RunStatus.Failed, other.Status);
        Assert.Equal(["0: mine (1)"], (await mine.ResultAsync()).Outputs);
        await Assert.ThrowsAsync<CheckpointConflictException>(() => other.ResultAsync());
    }

    [Fact]
    public async Task Requests_that_are_saved_rarely_are_heard_of_when_they_are_saved()
    {
        var heardAfter = new List<long>();
        var options = new RunOptions { RunId = "r", CheckpointPolicy = CheckpointPolicy.WhenWaiting };
        await using var run = await Interview.RunStreamingAsync(new Topic(1, Work: 5), options);
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is RequestInfoEvent)
                heardAfter.Add((await _store.GetLatestAsync("r"))!.SuperStep);
        }

        Assert.Equal([6], heardAfter);
        Assert.Equal(2, _store.Records.Count);
    }

    [Fact]
    public async Task A_token_of_a_watcher_that_came_too_late_does_not_cancel_what_follows()
    {
        await using var run = await Interview.RunStreamingAsync(new Topic(1), new RunOptions { RunId = "r" });
        await run.WatchAsync();
        var request = run.PendingRequests[0].RequestId;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WatchAsync(new CancellationToken(true)));

        Assert.Equal(RunStatus.Canceled, run.Status);
        await using var resumed = await Interview.ResumeStreamingAsync("r");
        await resumed.SendResponseAsync(request, "a");
        Assert.Equal(["0: a (1)"], (await resumed.ResultAsync()).Outputs);
    }
}
