using Xunit;

namespace CompiledWorkflows.Tests;

public sealed class HaltTests
{
    [Fact]
    public async Task A_run_halts_after_the_superstep_that_asked_for_it_and_resumes()
    {
        await using var store = new InMemoryCheckpointStore();
        var countdown = new Countdown(() => new Counter(haltAt: 3)) { Checkpoints = store };

        var halted = await countdown.RunAsync(5);

        Assert.Equal(RunStatus.Halted, halted.Status);
        Assert.Equal(3, halted.SuperSteps);
        Assert.Empty(halted.Outputs);
        var latest = (await store.GetLatestAsync(halted.RunId))!;
        Assert.Equal(RunStatus.Halted, latest.Status);
        Assert.Equal(1, latest.PendingMessages);

        var result = await countdown.ResumeAsync(halted.RunId);
        Assert.Equal(RunStatus.Completed, result.Status);
        Assert.Equal([6], result.Outputs);
        Assert.Equal(7, result.SuperSteps);
        Assert.Equal(halted.RunId, result.RunId);
    }

    [Fact]
    public async Task The_outputs_of_the_superstep_that_halts_leave_the_run()
    {
        var fan = Fan.Create(sink: (message, context, _) =>
        {
            context.Send(message);
            context.RequestHalt();
            return default;
        });
        await using var run = await fan.RunStreamingAsync(1);

        var events = await run.DescribeAsync();

        Assert.Equal(["Sink puts out 1", "Sink puts out 1", "Sink puts out 1", "superstep 2 done"], events[^4..]);
        Assert.Equal(RunStatus.Halted, run.Status);
    }

    [Fact]
    public async Task A_halted_run_does_nothing_more()
    {
        var countdown = new Countdown(() => new Counter(haltAt: 3));
        await using var run = await countdown.RunStreamingAsync(5);
        await run.WatchAsync();

        Assert.Empty(await run.WatchAsync());

        Assert.Equal(3, (await run.ResultAsync()).SuperSteps);
    }
}
