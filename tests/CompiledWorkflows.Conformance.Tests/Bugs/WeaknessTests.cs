using CompiledWorkflows.Conformance.Tests.Harness;
using CompiledWorkflows.Conformance.Tests.SubWorkflows;

namespace CompiledWorkflows.Conformance.Tests.Bugs;

/// <summary>Weak spots of the peer, which we must not have.</summary>
public sealed class WeaknessTests : IAsyncDisposable
{
    private readonly ScriptedStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

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
}
