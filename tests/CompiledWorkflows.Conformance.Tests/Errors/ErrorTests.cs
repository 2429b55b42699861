using CompiledWorkflows.Conformance.Tests.State;

namespace CompiledWorkflows.Conformance.Tests.Errors;

/// <summary>What fails, and what a failure leaves behind.</summary>
public sealed class ErrorTests
{
    private static readonly Script Fail = (_, _, _) => throw new FormatException("on fire");

    [Fact]
    public async Task B089_TheExecutorFailsBeforeTheWorkflow()
    {
        await using var run = await Fan.Create(source: Fail).RunStreamingAsync(1);

        Assert.Equal(["Source fails: on fire", "error: WorkflowFailedException"], (await run.DescribeAsync())[^2..]);
        Assert.Equal(RunStatus.Failed, run.Status);
    }

    [Fact]
    public async Task B090_TheExecutorThatFailedIsNamed()
    {
        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => Fan.Create(sink: Fail).RunAsync(1));

        Assert.Equal("Sink", failure.ExecutorId);
        Assert.Equal(2, failure.SuperStep);
    }

    [Fact]
    public async Task B091_EventsBeforeAFailureAreSeenBeforeIt()
    {
        var fan = Fan.Create(source: (_, context, _) =>
        {
            context.AddEvent(new LastWords());
            throw new FormatException("on fire");
        });
        await using var run = await fan.RunStreamingAsync(1);

        Assert.Equal(["LastWords", "Source fails: on fire", "error: WorkflowFailedException"], (await run.DescribeAsync())[^3..]);
    }

    [Fact]
    public async Task B092_AfterAFailureTheWorkflowRunsAgain()
    {
        await using var store = new InMemoryCheckpointStore();
        var fails = true;
        var fan = Fan.Create(
            first: (message, context, _) =>
            {
                context.Send(message);
                return fails ? throw new FormatException("on fire") : default;
            },
            store: store);
        await Assert.ThrowsAsync<WorkflowFailedException>(() => fan.RunAsync(1, new RunOptions { RunId = "r" }));

        fails = false;
        Assert.Equal([2, 2, 2], (await fan.RunAsync(2)).Outputs);
        Assert.Equal([1, 1, 1], (await fan.ResumeAsync("r")).Outputs);
    }

    [Fact]
    public async Task B093_AFailedSuperStepLeavesStateAsItWas()
    {
        await using var store = new InMemoryCheckpointStore();
        var faults = new Faulty(failAt: 2);
        var failing = new Adding(() => new Adder(faults)) { Checkpoints = store };
        await Assert.ThrowsAsync<WorkflowFailedException>(() => failing.RunAsync(3, new RunOptions { RunId = "r" }));

        faults.FailAt = 0;
        var result = await failing.ResumeAsync("r");

        Assert.Equal([3 + 2 + 1], result.Outputs);
    }

    private sealed class LastWords : WorkflowEvent;

    [Fact]
    public async Task B094_TwoWritersOfOneStateFailTheRunUnlessTheyMerge()
    {
        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => Game.Create(white: Moves.Write("w"), black: Moves.Write("b")).RunAsync(1));
        foreach (var name in new[] { "White", "Black", "Board" })
            Assert.Contains(name, failure.Message, StringComparison.Ordinal);

        Assert.Equal(["wb"], (await MergingGame.Create(white: Moves.Write("w"), black: Moves.Write("b")).RunAsync(1)).Outputs);
    }
}
