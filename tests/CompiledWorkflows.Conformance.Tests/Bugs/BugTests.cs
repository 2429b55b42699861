using CompiledWorkflows.Conformance.Tests.Edges;
using CompiledWorkflows.Conformance.Tests.Harness;
using CompiledWorkflows.Conformance.Tests.State;
using CompiledWorkflows.Conformance.Tests.SubWorkflows;

namespace CompiledWorkflows.Conformance.Tests.Bugs;

/// <summary>Bugs seen in the peer, which we must not have.</summary>
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

    [Fact]
    public async Task H16_ConcurrentWritersLoseNothing()
    {
        for (var number = 0; number < 10; number++)
            Assert.Equal([$"64 voters, 64 votes of {number}"], (await new Crowd().RunAsync(number, new RunOptions { MaxDegreeOfParallelism = 8 })).Outputs);
    }

    [Fact]
    public async Task H17_AnExecutorIsMadeOnce()
    {
        var made = 0;
        Script pass = async (message, context, _) =>
        {
            await Task.Yield();
            context.Send(message);
        };
        var fan = new Fan(first: () => new First(pass), second: () => new Second(pass), third: () => new Third(pass), sink: () =>
        {
            Interlocked.Increment(ref made);
            return new Sink(pass);
        });

        Assert.Equal([1, 1, 1], (await fan.RunAsync(1)).Outputs);
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task H18_TheOrderIsTheSameWhateverFinishesFirst()
    {
        foreach (var turns in Turns.OfThree)
        {
            var result = await Fan.Create(first: turns.Take(0), second: turns.Take(1), third: turns.Take(2)).RunAsync(0).SoonAsync();

            Assert.Equal([0, 1, 2], result.Outputs);
        }
    }

    [Fact]
    public async Task H19_ARunThatIsForgottenDoesNotKeepTheWorkflow()
    {
        var pipeline = new TextPipeline { Checkpoints = _store };
        for (var i = 0; i < 3; i++)
        {
            var forgotten = await pipeline.RunStreamingAsync("ab");
            await foreach (var happened in forgotten.WatchStreamAsync())
            {
                if (happened is SuperStepStartedEvent)
                    break;
            }
        }

        Assert.Equal(["DC"], (await pipeline.RunAsync("cd")).Outputs);
    }

    [Fact]
    public async Task H20_TypesAreSavedWithoutARegistration()
    {
        var plain = new PlainWorkflow { Checkpoints = _store };
        var message = new Plain { Inners = { ["a"] = [new(7, new Uri("https://example.org/"))] } };
        await plain.RunAsync(message, new RunOptions { RunId = "r" });

        Assert.Equal(["a: 7 https://example.org/"], (await plain.ResumeAsync("r")).Outputs);
    }

    [Fact]
    public async Task H21_AFailedSaveIsNeverSilent()
    {
        _store.OnAppend = record => record.Sequence > 0 ? throw new IOException("disk full") : default;
        await using var run = await new TextPipeline { Checkpoints = _store }.RunStreamingAsync("ab");

        Assert.IsType<WorkflowErrorEvent>((await run.WatchAsync())[^1]);
        Assert.Equal(RunStatus.Failed, run.Status);
        await Assert.ThrowsAsync<WorkflowFailedException>(() => run.ResultAsync());
    }

    [Fact]
    public async Task H22_WhatHasNotChangedIsNotSavedAgain()
    {
        var collecting = new Collecting { Checkpoints = _store };
        await collecting.RunAsync(new Round(8), new RunOptions { RunId = "r" });

        var sizes = (await _store.AllAsync("r")).Select(checkpoint => checkpoint.PayloadBytes).ToList();
        Assert.Equal(10, sizes.Count);
        Assert.InRange(sizes.Count(size => size > 100_000), 1, 2);
        Assert.All(sizes.Where(size => size < 100_000), size => Assert.InRange(size, 1, 1000));
    }

    [Fact]
    public async Task H23_ARunCanBeDeleted()
    {
        var pipeline = new TextPipeline { Checkpoints = _store };
        await pipeline.RunAsync("ab", new RunOptions { RunId = "r" });

        Assert.True(await _store.DeleteAsync("r"));
        Assert.Empty(await _store.AllAsync("r"));
        await Assert.ThrowsAsync<UnknownRunException>(() => pipeline.ResumeAsync("r"));
    }

    [Fact]
    public async Task H24_AConditionIsOnlyAskedAboutMessagesOfItsType()
    {
        Assert.Equal(["0"], (await new Trap().RunAsync(0)).Outputs);
        Assert.Empty((await new Trap().RunAsync(1)).Outputs);
    }

    [Fact]
    public void H25_AFanInWhoseSourceSendsNothingIsRefused() => Compiler.Stubs("The fan-in to 'Doubler' cannot take what 'Silent' sends, nothing", """
        [Workflow, Start<Numbers>, Edge<Numbers, Silent>, Edge<Numbers, Doubler>, FanIn<Doubler>(typeof(Silent), typeof(Numbers))] public sealed partial class W;
        """);

    [Fact]
    public async Task H26_AnAnswerThatNobodyTakesIsToldOf()
    {
        await using var run = await new Wishing().RunStreamingAsync(1);
        await run.WatchAsync();
        await run.SendResponseAsync(run.PendingRequests.Single().RequestId, "granted");

        Assert.Contains("'well'", Assert.Single((await run.WatchAsync()).OfType<WorkflowWarningEvent>()).Message, StringComparison.Ordinal);
        Assert.Equal(RunStatus.Completed, run.Status);
    }

    [Theory]
    [InlineData("public partial class Outer { [Executor, Sends<int[]>] public sealed partial class E { [Handler] public void On(int number, ExecutorContext<E> context) => context.Send(new[] { number }); } }", "Outer.E", "int[]")]
    [InlineData("public partial struct Outer { [Executor] public sealed partial class E { [Handler] public int[] On(int number) => [number]; } }", "Outer.E", "int[]")]
    [InlineData("public partial record Outer { [Executor] public sealed partial class E { [Handler] public int[] On(int number) => [number]; } }", "Outer.E", "int[]")]
    [InlineData("public partial interface IOuter { [Executor] public sealed partial class E { [Handler] public int[] On(int number) => [number]; } }", "IOuter.E", "int[]")]
    [InlineData("public partial class Outer<T> where T : notnull { [Executor] public sealed partial class E { [Handler] public T[] On(T item) => [item]; } }", "Outer<int>.E", "int[]")]
    [InlineData("[Executor] public sealed partial class E<T> where T : notnull { [Handler] public T[] On(T item) => [item]; }", "E<int>", "int[]")]
    public async Task H27_AnExecutorMayBeDeclaredAnywhere(string declaration, string name, string sends) => Assert.Equal("7", await Compiler.RunAsync($$"""
        {{declaration}}
        [Workflow, Start<{{name}}>, Output<{{name}}, {{sends}}>] public sealed partial class W;
        public static class Program { public static async Task<string> Run() => string.Join(",", (await new W().RunAsync(7)).Outputs[0]); }
        """));

    [Fact]
    public async Task H28_AConditionThatThrowsFailsTheSenderBeforeItIsDone()
    {
        await using var run = await new Trap().RunStreamingAsync(13);
        var events = await run.WatchAsync();

        Assert.DoesNotContain(events, e => e is ExecutorCompletedEvent);
        var failed = Assert.Single(events.OfType<ExecutorFailedEvent>());
        Assert.Equal("Both", failed.ExecutorId);
        Assert.Contains("IsZero", failed.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task H29_ACancellationThatIsAskedForIsNoFailure()
    {
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var run = await Fan.Create(first: async (_, _, cancellationToken) =>
        {
            waiting.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }).RunStreamingAsync(1);
        var watching = run.WatchAsync();
        await waiting.Task.SoonAsync();
        await run.CancelAsync().SoonAsync();

        Assert.DoesNotContain(await watching.SoonAsync(), e => e is ExecutorFailedEvent or WorkflowErrorEvent);
        Assert.Equal(RunStatus.Canceled, run.Status);
    }

    [Fact]
    public async Task H30_AWriteThatACrashCutShortLosesOneCheckpointAtMost()
    {
        using var directory = new TemporaryDirectory();
        await using (var store = new FileCheckpointStore(directory.Path))
            await Assert.ThrowsAsync<SuperStepLimitException>(() => new Countdown { Checkpoints = store }.RunAsync(3, new RunOptions { RunId = "r", MaxSuperSteps = 3 }));
        await using (var log = new FileStream(Path.Join(directory.Path, "r.cwlog"), FileMode.Open))
            log.SetLength(log.Length - 3);

        await using var reopened = new FileCheckpointStore(directory.Path);
        Assert.Equal([4], (await new Countdown { Checkpoints = reopened }.ResumeAsync("r")).Outputs);
    }

    [Fact]
    public async Task H31_CheckpointsOfASubWorkflowDoNotPileUp()
    {
        await new Growing { Checkpoints = _store }.RunAsync(1, new RunOptions { RunId = "r" });

        var sizes = (await _store.AllAsync("r")).Select(checkpoint => checkpoint.PayloadBytes).ToList();
        Assert.True(sizes.Count > 20);
        Assert.All(sizes, size => Assert.InRange(size, 1, 500));
    }

    [Fact]
    public async Task H32_MessagesOfAFailedSuperStepAreNotLost()
    {
        var fails = true;
        var seen = new List<int>();
        var fan = Fan.Create(
            source: (_, context, _) =>
            {
                context.Send(1);
                context.Send(2);
                context.Send(3);
                return default;
            },
            first: (message, _, _) =>
            {
                seen.Add(message);
                return fails && message == 2 ? throw new FormatException("on fire") : default;
            },
            store: _store);
        await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(0, new RunOptions { RunId = "r" }));

        fails = false;
        await fan.ResumeAsync("r");
        Assert.Equal([1, 2, 1, 2, 3], seen);
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
