using CompiledWorkflows.Conformance.Tests.Edges;
using CompiledWorkflows.Conformance.Tests.Harness;
using CompiledWorkflows.Conformance.Tests.State;
using CompiledWorkflows.Conformance.Tests.SubWorkflows;

namespace CompiledWorkflows.Conformance.Tests.Bugs;

/// <summary>Bugs of the peer, which we must not have.</summary>
public sealed class BugTests : IAsyncDisposable
{
    private static readonly Script Fail = (_, _, _) => throw new FormatException("on fire");

    private readonly ScriptedStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public void H01_AnEdgeDeclaredTwiceDoesNotDeliverTwice() => Compiler.Stubs(
        "delivered twice", "[Workflow, Start<Numbers>, Edge<Numbers, Doubler>, Edge<Numbers, Doubler>] public sealed partial class W;");

    [Fact]
    public async Task H02_AFailureIsTheSameHoweverTheRunIsDriven()
    {
        var sunk = 0;
        var fan = Fan.Create(second: Fail, sink: (_, _, _) =>
        {
            sunk++;
            return default;
        }, store: _store);

        var thrown = await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(1));
        await using var run = await fan.RunStreamingAsync(1);
        var told = Assert.IsType<WorkflowErrorEvent>((await run.WatchAsync())[^1]).Exception;

        Assert.Equal(thrown.ExecutorId, Assert.IsType<WorkflowFailedException>(told).ExecutorId);
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Equal(0, sunk);
        Assert.Equal(await LastAsync(thrown.RunId), await LastAsync(run.RunId));

        async Task<(long, int)> LastAsync(string runId)
        {
            var latest = (await _store.GetLatestAsync(runId))!;
            return (latest.SuperStep, latest.PendingMessages);
        }
    }

    [Fact]
    public async Task H03_AConflictOfWritesEndsWithTheRunThatHasIt()
    {
        var black = true;
        var game = Game.Create(white: Moves.Write("w"), black: board => black ? Moves.Write("b")(board) : default, store: _store);
        await Assert.ThrowsAsync<WorkflowFailedException>(() => game.RunAsync(1, new RunOptions { RunId = "r" }));

        black = false;
        Assert.Equal(["w"], (await game.ResumeAsync("r")).Outputs);
    }

    [Fact]
    public async Task H04_AHaltStopsTheRun()
    {
        var handled = 0;
        var fan = Fan.Create(source: (message, context, _) =>
        {
            handled++;
            context.Send(message);
            context.RequestHalt();
            return default;
        }, first: (_, _, _) =>
        {
            handled++;
            return default;
        });
        await using var run = await fan.RunStreamingAsync(1);
        await run.WatchAsync();
        await run.WatchAsync();

        Assert.Equal(1, handled);
        Assert.Equal(RunStatus.Halted, run.Status);
    }

    [Fact]
    public async Task H05_ARepeatedResponseLeavesTheRunAlone()
    {
        await using var run = await new Interview().RunStreamingAsync(new Topic(2));
        await run.WatchAsync();
        var asked = run.PendingRequests;
        await run.SendResponseAsync(asked[0].RequestId, "a");

        await Assert.ThrowsAsync<UnknownRequestException>(() => run.SendResponseAsync(asked[0].RequestId, "again"));

        await run.SendResponseAsync(asked[1].RequestId, "b");
        Assert.Equal(["0: a (1)", "1: b (2)"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public async Task H06_ACheckpointInMemoryIsASnapshot()
    {
        var collecting = new Collecting { Checkpoints = _store };
        await collecting.RunAsync(new Round(3), new RunOptions { RunId = "r" });

        for (var sequence = 0; sequence < 4; sequence++)
            Assert.Equal(["3 2 1 0 of 100000"], (await collecting.ResumeAsync(new CheckpointId("r", sequence))).Outputs);
    }

    [Fact]
    public async Task H07_AFirstValueIsMadeOnceAndKept()
    {
        var seen = new List<Board>();
        Move look = board =>
        {
            seen.Add(board.Value);
            return default;
        };

        await Game.Create(look, look, look).RunAsync(1);

        Assert.Equal(3, seen.Count);
        Assert.All(seen, board => Assert.Same(seen[0], board));
    }

    [Fact]
    public async Task H08_SuperStepsAreNumberedOnAfterAResume()
    {
        var countdown = new Countdown { Checkpoints = _store };
        await countdown.RunAsync(3, new RunOptions { RunId = "r" });
        await using var run = await countdown.ResumeStreamingAsync(new CheckpointId("r", 2));

        Assert.Equal([2L, 3, 4], (await run.WatchAsync()).OfType<SuperStepStartedEvent>().Select(started => started.SuperStep));
    }

    [Fact]
    public async Task H09_TheOrderOfEdgesDoesNotMatterToARestore()
    {
        await new Zipping { Checkpoints = _store }.RunAsync(new Plan("a1 a2", "b1", "b2"), new RunOptions { RunId = "r" });

        foreach (var checkpoint in await _store.AllAsync("r"))
            Assert.Equal(["a1 b1", "a2 b2"], (await new ZippingReordered { Checkpoints = _store }.ResumeAsync(checkpoint.Id)).Outputs);
    }

    [Fact]
    public async Task H10_SuperStepEventsTellWhatIsTrue()
    {
        await using var run = await Fan.Create(store: _store).RunStreamingAsync(1, new RunOptions { RunId = "r" });
        var events = await run.WatchAsync();

        Assert.Equal([0L, 1, 2], events.OfType<SuperStepStartedEvent>().Select(started => started.SuperStep));
        Assert.Equal([(0L, 1L), (1, 2), (2, 3)], events.OfType<SuperStepCompletedEvent>().Select(completed => (completed.SuperStep, completed.Checkpoint!.Value.Sequence)));
        Assert.Equal([1L, 2, 3], (await _store.AllAsync("r")).Skip(1).Select(checkpoint => checkpoint.SuperStep));
    }

    [Fact]
    public Task H11_SetsOfEveryShapeAreSaved()
    {
        var joins = new Joins { Checkpoints = _store };
        return LeadsToTheSameEndAsync(joins, options => joins.RunAsync(new Plan("x", "y z"), options));
    }

    [Fact]
    public Task H12_ASubWorkflowIsSaved()
    {
        var nested = new Nested { Checkpoints = _store };
        return LeadsToTheSameEndAsync(nested, options => nested.RunAsync(new Plan("a1 a2", "b1", "b2"), options));
    }

    [Fact]
    public Task H13_AFanInThatGathersIsNotLost()
    {
        var gathering = new Gathering { Checkpoints = _store };
        return LeadsToTheSameEndAsync(gathering, options => gathering.RunAsync(new Plan("a1", "a2", "b1 a3", "b2"), options));
    }

    [Fact]
    public async Task H14_AWriteDoesNotReachOthersInItsSuperStep()
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var seen = "";
        await Game.Create(
            white: board =>
            {
                board.Value = new("w");
                written.SetResult();
                return default;
            },
            black: async board =>
            {
                await written.Task;
                seen = board.Value.Notes;
            }).RunAsync(1).SoonAsync();

        Assert.Equal("", seen);
    }

    /// <summary>With a poll of 50 ms in each superstep that waits this would take longer than patience lasts.</summary>
    [Fact]
    public async Task H15_AWaitIsNotPolled()
    {
        await using var run = await new Sleeping().RunStreamingAsync(new Round(2000));

        Assert.Equal(2001, (await run.WatchAsync().SoonAsync()).OfType<SuperStepCompletedEvent>().Count());
    }

    /// <summary>Runs a workflow, and goes on from each of its checkpoints.</summary>
    private async Task LeadsToTheSameEndAsync<TOutput>(Workflow<TOutput> workflow, Func<RunOptions, Task<RunResult<TOutput>>> run)
    {
        var whole = await run(new RunOptions { RunId = "r" });
        Assert.NotEmpty(whole.Outputs);
        foreach (var checkpoint in await _store.AllAsync("r"))
        {
            var resumed = await workflow.ResumeAsync(checkpoint.Id);
            Assert.Equal(whole.Outputs, resumed.Outputs);
            Assert.Equal(whole.SuperSteps, resumed.SuperSteps);
        }
    }
}
