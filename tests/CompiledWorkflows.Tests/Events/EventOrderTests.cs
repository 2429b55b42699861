using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>What a watcher sees, and in which order.</summary>
public sealed class EventOrderTests
{
    private static readonly string[] Pipeline =
    [
        "started",
        "superstep 0", "Upper gets ab", "Upper returns AB", "superstep 0 done",
        "superstep 1", "Reverse gets AB", "Reverse returns BA", "Reverse puts out BA", "superstep 1 done",
    ];

    [Fact]
    public async Task One_executor_after_another()
    {
        await using var run = await new TextPipeline().RunStreamingAsync("ab");

        Assert.Equal(Pipeline, await run.DescribeAsync());
        Assert.Equal(RunStatus.Completed, run.Status);
    }

    [Fact]
    public async Task A_store_adds_the_checkpoints_and_nothing_else()
    {
        await using var store = new InMemoryCheckpointStore();
        await using var run = await new TextPipeline { Checkpoints = store }.RunStreamingAsync("ab");

        var events = await run.WatchAsync();

        Assert.Equal(Pipeline, events.Select(EventText.Describe));
        Assert.Equal(
            [new CheckpointId(run.RunId, 1), new CheckpointId(run.RunId, 2)],
            events.OfType<SuperStepCompletedEvent>().Select(e => e.Checkpoint!.Value));
        Assert.Equal(new CheckpointId(run.RunId, 2), run.LastCheckpoint);
    }

    [Fact]
    public async Task The_start_tells_which_workflow_and_run()
    {
        await using var run = await new TextPipeline().RunStreamingAsync("ab", new RunOptions { RunId = "r" });

        var started = Assert.IsType<WorkflowStartedEvent>((await run.WatchAsync())[0]);

        Assert.Equal("text-pipeline", started.WorkflowId);
        Assert.Equal("r", started.RunId);
        Assert.Null(started.Parent);
    }

    [Fact]
    public async Task Who_waits_and_does_not_watch_gets_the_same_result()
    {
        var result = await new TextPipeline().RunAsync("ab");
        await using var watched = await new TextPipeline().RunStreamingAsync("ab");
        await watched.WatchAsync();
        await using var awaited = await new TextPipeline().RunStreamingAsync("ab");

        foreach (var other in new[] { await watched.ResultAsync(), await awaited.ResultAsync() })
        {
            Assert.Equal(result.Outputs, other.Outputs);
            Assert.Equal(result.SuperSteps, other.SuperSteps);
            Assert.Equal(result.Status, other.Status);
        }
    }

    [Fact]
    public Task A_watched_run_of_any_shape_gives_the_result_of_an_unwatched_one()
        => Gen.Int[0, 60].Array[0, 12].SampleAsync(
            async numbers =>
            {
                var input = new Load(numbers);
                var unwatched = await new Rich().RunAsync(input);
                await using var run = await new Rich().RunStreamingAsync(input);
                var events = await run.WatchAsync();
                var watched = await run.ResultAsync();
                return watched.Outputs.SequenceEqual(unwatched.Outputs)
                    && watched.SuperSteps == unwatched.SuperSteps
                    && events.OfType<WorkflowOutputEvent>().Select(e => e.Data!).SequenceEqual(unwatched.Outputs)
                    && events.OfType<SuperStepCompletedEvent>().Count() == unwatched.SuperSteps;
            },
            iter: 100);
}
