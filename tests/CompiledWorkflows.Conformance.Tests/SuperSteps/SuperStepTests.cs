using CompiledWorkflows.Conformance.Tests.Harness;

namespace CompiledWorkflows.Conformance.Tests.SuperSteps;

/// <summary>How a run goes from superstep to superstep.</summary>
public sealed class SuperStepTests
{
    [Fact]
    public async Task B060_EveryHopIsASuperStep()
    {
        await using var run = await new TextPipeline().RunStreamingAsync("ab");

        Assert.Equal(
            [
                "started",
                "superstep 0", "Upper gets ab", "Upper returns AB", "superstep 0 done",
                "superstep 1", "Reverse gets AB", "Reverse returns BA", "Reverse puts out BA", "superstep 1 done",
            ],
            await run.DescribeAsync());
        Assert.Equal(2, (await run.ResultAsync()).SuperSteps);
    }

    [Fact]
    public async Task B061_MessagesOfAnEdgeKeepTheirOrder()
    {
        var seen = new List<int>();
        var fan = Fan.Create(SendTo(20), first: async (message, _, _) =>
        {
            await Task.Yield();
            seen.Add(message);
        });

        await fan.RunAsync(0);

        Assert.Equal(Enumerable.Range(0, 20), seen);
    }

    [Fact]
    public async Task B062_TargetsOverlapWhileTheyWait()
    {
        var all = new Barrier();
        Script worker = async (_, _, cancellationToken) => await all.ArriveAsync(cancellationToken);

        var result = await Fan.Create(first: worker, second: worker, third: worker).RunAsync(0).SoonAsync();

        Assert.Equal(RunStatus.Completed, result.Status);
    }

    [Fact]
    public async Task B063_AnExecutorHandlesOneMessageAtATime()
    {
        var handling = 0;
        var most = 0;
        var fan = Fan.Create(sink: async (_, _, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref handling));
            await Task.Yield();
            Interlocked.Decrement(ref handling);
        });

        await fan.RunAsync(0);

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task B064_AnExecutorCanTellSuperStepsApart()
    {
        var superSteps = new List<long>();
        var fan = Fan.Create(SendTo(3), first: (message, context, _) =>
        {
            if (superSteps.Count == 0 || superSteps[^1] != context.SuperStep)
                superSteps.Add(context.SuperStep);
            return default;
        });

        await fan.RunAsync(0);

        Assert.Equal([1], superSteps);
    }

    [Fact]
    public async Task B065_AnExecutorThatGetsNoMessageIsNeverMade()
    {
        var made = false;
        var fan = new Fan(source: () => new Source((_, _, _) => default), sink: () =>
        {
            made = true;
            return new Sink();
        });

        await fan.RunAsync(0);

        Assert.False(made);
    }

    [Fact]
    public async Task B066_ARunCanBeGivenALimit()
    {
        var failure = await Assert.ThrowsAsync<SuperStepLimitException>(() => new Countdown().RunAsync(1000, new RunOptions { MaxSuperSteps = 100 }));

        Assert.Equal(100, failure.Limit);
        Assert.Equal([1001], (await new Countdown().RunAsync(1000)).Outputs);
    }

    [Fact]
    public async Task B067_ARunWithNothingLeftToDoIsCompleted()
    {
        await using var run = await new TextPipeline().RunStreamingAsync("ab");
        Assert.Equal(RunStatus.Running, run.Status);
        await run.WatchAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(RunStatus.Completed, (await new TextPipeline().RunAsync("ab")).Status);
    }

    [Fact]
    public async Task B068_WhoDoesNotWatchGetsTheSameResult()
    {
        await using var run = await new Countdown().RunStreamingAsync(5);
        var events = await run.WatchAsync();

        var result = await new Countdown().RunAsync(5);

        Assert.Equal(result.Outputs, events.OfType<WorkflowOutputEvent<int>>().Select(e => e.Data));
        Assert.Equal(result.SuperSteps, events.OfType<SuperStepCompletedEvent>().Count());
        Assert.Equal(result.Status, run.Status);
    }

    [Fact]
    public async Task B069_WhoWatchesLateMissesNothing()
    {
        var pipeline = new TextPipeline();
        await using var run = await pipeline.RunStreamingAsync("ab");
        await pipeline.RunAsync("cd");

        Assert.Equal(10, (await run.WatchAsync()).Count);
    }

    [Fact]
    public async Task B070_TheStatusAfterAWaitIsStable()
    {
        await using var run = await new Interview().RunStreamingAsync(new Topic(50));
        for (var left = 50; left > 0; left--)
        {
            await run.WatchAsync();
            Assert.Equal(RunStatus.AwaitingResponse, run.Status);
            Assert.Equal(left, run.PendingRequests.Count);
            await run.SendResponseAsync(run.PendingRequests[0].RequestId, "yes");
        }

        await run.WatchAsync();
        Assert.Equal(RunStatus.Completed, run.Status);
    }

    [Fact]
    public async Task B071_OneWorkflowHasAnyNumberOfRunsAtOnce()
    {
        var both = new Barrier(2);
        var fan = Fan.Create(source: async (message, context, cancellationToken) =>
        {
            await both.ArriveAsync(cancellationToken);
            context.Send(message);
        });

        var results = await Task.WhenAll(fan.RunAsync(1), fan.RunAsync(2)).SoonAsync();

        Assert.Equal([1, 1, 1], results[0].Outputs);
        Assert.Equal([2, 2, 2], results[1].Outputs);
    }

    [Fact]
    public async Task B072_AStreamThatNobodyReadHoldsNothingUp()
    {
        await using var store = new InMemoryCheckpointStore();
        var pipeline = new TextPipeline { Checkpoints = store };
        var dropped = await pipeline.RunStreamingAsync("ab", new RunOptions { RunId = "r" });

        Assert.Equal(["DC"], (await pipeline.RunAsync("cd")).Outputs);
        await dropped.DisposeAsync();
        Assert.Equal(["BA"], (await pipeline.ResumeAsync("r")).Outputs);
    }

    [Fact]
    public async Task B073_AnOpenRunTakesFurtherInputs()
    {
        await using var run = await new TextPipeline().RunStreamingAsync("ab");
        await foreach (var happened in run.WatchStreamAsync())
        {
            if (happened is ExecutorCompletedEvent { ExecutorId: "Upper" })
                break;
        }

        await run.SendMessageAsync("cd");

        Assert.Equal(["BA", "DC"], (await run.ResultAsync()).Outputs);
    }

    [Fact]
    public void B074_WhatDoesNotGoTogetherDoesNotCompile() => Compiler.Refuses("CS1503", """
        [Workflow, Start<Numbers>] public sealed partial class W { public static Task Run() => new W().RunAsync(1, «new CheckpointId("run", 1)»); }
        """);

    [Fact]
    public async Task B075_AWorkflowRunsOnAnyThread()
    {
        var countdown = new Countdown();
        var outputs = new int[4];
        for (var i = 0; i < outputs.Length; i++)
        {
            var thread = new Thread(() => outputs[i] = countdown.RunAsync(i).GetAwaiter().GetResult().Outputs[0]);
            thread.Start();
            thread.Join();
        }

        Assert.Equal([1, 2, 3, 4], outputs);
    }

    [Fact]
    public async Task B076_CancellationReachesTheHandlerAndTheCaller()
    {
        using var source = new CancellationTokenSource();
        var unwound = false;
        var fan = Fan.Create(first: async (_, _, cancellationToken) =>
        {
            await source.CancelAsync();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                unwound = true;
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fan.RunAsync(1, cancellationToken: source.Token).SoonAsync());

        Assert.True(unwound);
    }

    private static Script SendTo(int end) => (_, context, _) =>
    {
        for (var i = 0; i < end; i++)
            context.Send(i);
        return default;
    };

    /// <summary>Lets nobody go on before all have arrived.</summary>
    private sealed class Barrier(int parties = 3)
    {
        private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _arrived;

        public Task ArriveAsync(CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _arrived) == parties)
                _complete.SetResult();
            return _complete.Task.WaitAsync(cancellationToken);
        }
    }
}
