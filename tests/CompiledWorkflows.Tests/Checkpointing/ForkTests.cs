using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A checkpoint that is not its run's latest forks; a run id never does.</summary>
public sealed class ForkTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    private Countdown Countdown => new() { Checkpoints = _store };

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_fork_is_a_run_of_its_own_that_names_its_parent()
    {
        await Countdown.RunAsync(4, new RunOptions { RunId = "r" });
        var parent = new CheckpointId("r", 2);

        await using var fork = await Countdown.ResumeStreamingAsync(parent, new RunOptions { RunId = "fork" });
        var events = await fork.WatchAsync();

        Assert.Equal("fork", fork.RunId);
        var started = Assert.IsType<WorkflowStartedEvent>(events[0]);
        Assert.Equal("fork", started.RunId);
        Assert.Equal(parent, started.Parent);
        var checkpoints = await _store.AllAsync("fork");
        Assert.Equal(parent, checkpoints[0].Parent);
        Assert.Equal(new CheckpointId("fork", 0), checkpoints[1].Parent);
        Assert.Equal([2, 3, 4, 5, 6], checkpoints.Select(c => c.SuperStep));
        Assert.Equal([0, 1, 2, 3, 4], checkpoints.Select(c => c.Id.Sequence));
        Assert.Equal([5], (await fork.ResultAsync()).Outputs);
        Assert.Equal(7, (await _store.AllAsync("r")).Count);
    }

    [Fact]
    public async Task A_fork_gets_an_id_when_nobody_names_it()
    {
        await Countdown.RunAsync(4, new RunOptions { RunId = "r" });

        var one = await Countdown.ResumeAsync(new CheckpointId("r", 1));
        var other = await Countdown.ResumeAsync(new CheckpointId("r", 1));

        Assert.Equal(3, new[] { "r", one.RunId, other.RunId }.Distinct().Count());
    }

    [Fact]
    public async Task A_fork_can_be_forked_and_resumed()
    {
        await Countdown.RunAsync(4, new RunOptions { RunId = "r" });
        await Countdown.ResumeAsync(new CheckpointId("r", 1), new RunOptions { RunId = "f" });

        var second = await Countdown.ResumeAsync(new CheckpointId("f", 2), new RunOptions { RunId = "g" });

        Assert.Equal([5], second.Outputs);
        Assert.Equal(6, second.SuperSteps);
        Assert.Equal(new CheckpointId("f", 2), (await _store.AllAsync("g"))[0].Parent);
        Assert.Equal([5], (await Countdown.ResumeAsync("g")).Outputs);
    }

    [Fact]
    public async Task A_fork_keeps_the_outputs_and_the_open_requests_of_its_parent()
    {
        var interview = new Interview { Checkpoints = _store };
        await using var run = await interview.RunStreamingAsync(new Topic(2), new RunOptions { RunId = "r" });
        await run.WatchAsync();
        var asked = run.PendingRequests.Select(r => r.RequestId).ToList();
        await run.SendResponseAsync(asked[0], "a");
        await run.WatchAsync();
        var afterFirst = run.LastCheckpoint!.Value;
        await run.SendResponseAsync(asked[1], "b");
        await run.WatchAsync();

        await using var fork = await interview.ResumeStreamingAsync(afterFirst, new RunOptions { RunId = "f" });
        Assert.Equal(RunStatus.AwaitingResponse, fork.Status);
        Assert.Equal([$"started from {afterFirst}", "desk asks"], await fork.DescribeAsync());
        await fork.SendResponseAsync(asked[1], "c");

        Assert.Equal(["0: a (1)", "1: c (2)"], (await fork.ResultAsync()).Outputs);
        Assert.Equal(["0: a (1)", "1: b (2)"], (await run.ResultAsync()).Outputs);
        Assert.Equal(["0: a (1)", "1: c (2)"], (await interview.ResumeAsync("f")).Outputs);
    }

    [Fact]
    public async Task A_fork_under_an_id_that_is_taken_is_refused()
    {
        await Countdown.RunAsync(4, new RunOptions { RunId = "r" });

        await Assert.ThrowsAsync<RunExistsException>(() => Countdown.ResumeAsync(new CheckpointId("r", 1), new RunOptions { RunId = "r" }));

        Assert.Equal(7, _store.Records.Count);
    }

    [Fact]
    public async Task What_stands_before_damage_can_be_forked_from()
    {
        using var directory = new TemporaryDirectory();
        await using var store = new FileCheckpointStore(directory.Path);
        var countdown = new Countdown { Checkpoints = store };
        await countdown.RunAsync(4, new RunOptions { RunId = "r" });
        var log = Path.Join(directory.Path, "r.cwlog");
        var bytes = await File.ReadAllBytesAsync(log);
        bytes[^20] ^= 0xff;
        await File.WriteAllBytesAsync(log, bytes);

        var fork = await countdown.ResumeAsync(new CheckpointId("r", 2));

        Assert.NotEqual("r", fork.RunId);
        Assert.Equal([5], fork.Outputs);
        await Assert.ThrowsAsync<CheckpointCorruptedException>(() => countdown.ResumeAsync(new CheckpointId("r", 6)));
        await Assert.ThrowsAsync<CheckpointCorruptedException>(() => countdown.ResumeAsync("r"));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(log));
    }

    [Fact]
    public async Task A_new_id_for_a_run_that_goes_on_is_refused()
    {
        await Countdown.RunAsync(1, new RunOptions { RunId = "r" });

        var byCheckpoint = await Assert.ThrowsAsync<ArgumentException>(() => Countdown.ResumeAsync(new CheckpointId("r", 3), new RunOptions { RunId = "f" }));
        var byRun = await Assert.ThrowsAsync<ArgumentException>(() => Countdown.ResumeAsync("r", new RunOptions { RunId = "f" }));

        Assert.Contains("'f'", byCheckpoint.Message, StringComparison.Ordinal);
        Assert.Contains("'f'", byRun.Message, StringComparison.Ordinal);
        Assert.Equal([2], (await Countdown.ResumeAsync("r", new RunOptions { RunId = "r" })).Outputs);
    }

    [Fact]
    public async Task Resuming_by_run_id_does_not_fork_when_the_run_goes_on_meanwhile()
    {
        var halting = new Countdown(() => new Counter(haltAt: 2)) { Checkpoints = _store };
        await halting.RunAsync(4, new RunOptions { RunId = "r" });
        var overtaken = false;
        _store.OnFound = async () =>
        {
            if (overtaken)
                return;
            overtaken = true;
            await Countdown.ResumeAsync("r");
        };

        await Assert.ThrowsAsync<CheckpointConflictException>(() => Countdown.ResumeAsync("r"));

        var runs = new List<string>();
        await foreach (var run in _store.ListRunsAsync())
            runs.Add(run);
        Assert.Equal(["r"], runs);
    }

    [Fact]
    public async Task Of_two_that_resume_a_run_one_goes_on_and_the_other_has_no_effect()
    {
        Script pass = (message, context, _) =>
        {
            context.Send(message);
            context.RequestHalt();
            return default;
        };
        var fan = Fan.Create(first: pass, second: pass, third: pass, store: _store);
        await fan.RunAsync(1, new RunOptions { RunId = "r" });
        await using var one = await fan.ResumeStreamingAsync("r");
        await using var other = await fan.ResumeStreamingAsync("r");

        var completed = await one.DescribeAsync();
        var refused = await other.WatchAsync();

        Assert.Equal(3, completed.Count(e => e.StartsWith("Sink puts out", StringComparison.Ordinal)));
        Assert.DoesNotContain(refused, e => e is WorkflowOutputEvent or SuperStepCompletedEvent);
        Assert.IsType<CheckpointConflictException>(Assert.IsType<WorkflowErrorEvent>(refused[^1]).Exception);
        Assert.Equal(RunStatus.Failed, other.Status);
        var conflict = await Assert.ThrowsAsync<CheckpointConflictException>(() => other.ResultAsync());
        Assert.Equal("r", conflict.RunId);
        Assert.Equal([1, 1, 1], (await one.ResultAsync()).Outputs);
        Assert.Equal(0, _store.Open);
    }

    [Fact]
    public async Task Of_two_at_the_same_time_one_is_refused_while_the_other_is_in_flight()
    {
        await Assert.ThrowsAsync<SuperStepLimitException>(() => Countdown.RunAsync(4, new RunOptions { RunId = "r", MaxSuperSteps = 1 }));
        await using var one = await Countdown.ResumeStreamingAsync("r");
        await foreach (var happened in one.WatchStreamAsync())
        {
            if (happened is SuperStepCompletedEvent)
                break;
        }

        await Assert.ThrowsAsync<CheckpointConflictException>(() => Countdown.ResumeAsync("r"));

        Assert.Equal([5], (await one.ResultAsync()).Outputs);
    }
}
