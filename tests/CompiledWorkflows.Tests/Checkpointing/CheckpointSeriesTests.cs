using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>How many checkpoints a run has, when they are taken, and what their summaries tell.</summary>
public sealed class CheckpointSeriesTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task One_at_entry_and_one_at_the_end_of_each_superstep()
    {
        var clock = new FixedTimeProvider(new DateTimeOffset(2001, 2, 3, 4, 5, 6, TimeSpan.Zero));
        var pipeline = new TextPipeline { Checkpoints = _store, TimeProvider = clock };

        var result = await pipeline.RunAsync("ab", new RunOptions { RunId = "r" });

        var checkpoints = await _store.AllAsync("r");
        Assert.Equal([0, 1, 2], checkpoints.Select(c => c.Id.Sequence));
        Assert.Equal([0, 1, 2], checkpoints.Select(c => c.SuperStep));
        Assert.Equal([RunStatus.Running, RunStatus.Running, RunStatus.Completed], checkpoints.Select(c => c.Status));
        Assert.Equal([1, 1, 0], checkpoints.Select(c => c.PendingMessages));
        Assert.Equal([null, new CheckpointId("r", 0), new CheckpointId("r", 1)], checkpoints.Select(c => c.Parent));
        Assert.All(checkpoints, c =>
        {
            Assert.Equal("r", c.RunId);
            Assert.Equal("text-pipeline", c.WorkflowId);
            Assert.Equal(clock.Now, c.Timestamp);
            Assert.Equal(0, c.PendingRequests);
        });
        Assert.Equal(new CheckpointId("r", 2), result.LastCheckpoint);
        Assert.Equal(0, _store.Open);
    }

    [Fact]
    public async Task The_entry_is_saved_before_anything_runs()
    {
        var records = -1;
        var fan = Fan.Create(source: (_, _, _) =>
        {
            records = _store.Records.Count;
            return default;
        }, store: _store);

        await fan.RunAsync(1);

        Assert.Equal(1, records);
    }

    [Theory]
    [InlineData(1, new long[] { 0, 1, 2, 3, 4, 5, 6, 7 })]
    [InlineData(3, new long[] { 0, 3, 6, 7 })]
    [InlineData(7, new long[] { 0, 7 })]
    [InlineData(100, new long[] { 0, 7 })]
    [InlineData(0, new long[] { 0, 7 })]
    public async Task A_policy_makes_them_rarer(int every, long[] expected)
    {
        var options = new RunOptions { RunId = "r", CheckpointPolicy = every == 0 ? CheckpointPolicy.WhenWaiting : CheckpointPolicy.Every(every) };
        await using var run = await new Countdown { Checkpoints = _store }.RunStreamingAsync(5, options);

        var events = await run.WatchAsync();

        Assert.Equal(expected, (await _store.AllAsync("r")).Select(c => c.SuperStep));
        Assert.Equal(expected.Skip(1), events.OfType<SuperStepCompletedEvent>().Where(e => e.Checkpoint is not null).Select(e => e.SuperStep + 1));
        Assert.Equal([6], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task Outputs_leave_only_when_they_are_saved()
    {
        var fan = Fan.Create(
            source: (_, context, _) =>
            {
                context.Send(1);
                return default;
            },
            store: _store);
        var rich = new Rich { Checkpoints = _store };
        var savedWhenSeen = new List<long>();
        await using var run = await rich.RunStreamingAsync(new Load([7]), new RunOptions { RunId = "r", CheckpointPolicy = CheckpointPolicy.Every(4) });
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is WorkflowOutputEvent)
                savedWhenSeen.Add((await _store.GetLatestAsync("r"))!.SuperStep);
        }

        var unpoliced = await new Rich().RunAsync(new Load([7]));
        Assert.Equal(unpoliced.Outputs, (await run.ResultAsync()).Outputs);
        Assert.Equal(unpoliced.Outputs.Count, savedWhenSeen.Count);
        Assert.Equal(unpoliced.SuperSteps, (await run.ResultAsync()).SuperSteps);
        Assert.All(savedWhenSeen, superStep => Assert.True(superStep % 4 == 0 || superStep == unpoliced.SuperSteps));
        Assert.Contains(4, savedWhenSeen);
    }

    [Fact]
    public async Task A_failed_superstep_of_a_rarely_saving_run_has_no_outputs_of_those_before()
    {
        var fan = Fan.Create(
            sink: (message, context, _) =>
            {
                context.Send(message);
                return message == 3 ? throw new FormatException() : default;
            },
            third: (_, context, _) =>
            {
                context.Send(3);
                return default;
            },
            store: _store);
        await using var run = await fan.RunStreamingAsync(1, new RunOptions { CheckpointPolicy = CheckpointPolicy.WhenWaiting });

        Assert.DoesNotContain(await run.WatchAsync(), e => e is WorkflowOutputEvent);

        Assert.Equal(new CheckpointId(run.RunId, 0), run.LastCheckpoint);
    }

    [Fact]
    public async Task The_store_of_the_call_counts()
    {
        await using var other = new InMemoryCheckpointStore();
        var pipeline = new TextPipeline { Checkpoints = _store };

        await pipeline.RunAsync("ab", new RunOptions { RunId = "r", Checkpoints = other });
        await pipeline.RunAsync("ab", new RunOptions { RunId = "s" });

        Assert.Empty(await _store.AllAsync("r"));
        Assert.Equal(3, (await other.AllAsync("r")).Count);
        Assert.Equal(3, (await _store.AllAsync("s")).Count);
    }

    [Fact]
    public async Task A_run_id_is_taken_once()
    {
        var pipeline = new TextPipeline { Checkpoints = _store };
        await pipeline.RunAsync("ab", new RunOptions { RunId = "r" });

        var refusal = await Assert.ThrowsAsync<RunExistsException>(() => pipeline.RunAsync("cd", new RunOptions { RunId = "r" }));

        Assert.Equal("r", refusal.RunId);
        Assert.Equal(3, _store.Records.Count);
        await Assert.ThrowsAsync<RunExistsException>(() => pipeline.RunStreamingAsync("cd", new RunOptions { RunId = "r" }));
    }

    [Fact]
    public async Task Nothing_that_happens_later_changes_a_checkpoint()
    {
        var pad = new Pad();
        var scribbling = new Scribbling(() => new Scribbler(pad)) { Checkpoints = _store };
        var input = new Sheet { Lines = { "input" } };
        var result = await scribbling.RunAsync(input, new RunOptions { RunId = "r" });
        input.Lines.Add("later");
        pad.Lines.Add("later");
        result.Outputs[0].Lines.Add("later");

        Assert.Equal(["input", "input+"], (await scribbling.ResumeAsync(new CheckpointId("r", 0))).Outputs[0].Lines);
        Assert.Equal(["input", "input+"], (await scribbling.ResumeAsync("r")).Outputs[0].Lines);
    }
}
