using System.Diagnostics.Metrics;
using Xunit;

namespace CompiledWorkflows.Tests;

public sealed class ConditionTests
{
    private readonly Sorting _sorting = new();

    [Fact]
    public async Task A_message_takes_every_edge_whose_condition_holds()
    {
        Assert.Equal(["small 0", "round 0"], (await _sorting.RunAsync(0)).Outputs);
        Assert.Equal(["small 5"], (await _sorting.RunAsync(5)).Outputs);
        Assert.Equal(["round 50"], (await _sorting.RunAsync(50)).Outputs);
    }

    [Fact]
    public async Task A_condition_that_throws_fails_the_sender_and_names_the_edge()
    {
        await using var run = await _sorting.RunStreamingAsync(13);
        var events = await run.WatchAsync();

        var failure = Assert.IsType<WorkflowFailedException>(Assert.IsType<WorkflowErrorEvent>(events[^1]).Exception);
        Assert.Equal("Numbers", failure.ExecutorId);
        Assert.Equal(0, failure.SuperStep);
        Assert.IsType<FormatException>(failure.InnerException!.InnerException);
        foreach (var name in new[] { "Numbers", "Round", "IsRound", "unlucky" })
            Assert.Contains(name, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(events, e => e is ExecutorCompletedEvent);
    }

    [Fact]
    public async Task A_message_that_nothing_takes_is_told_and_counted()
    {
        var counted = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument is { Meter.Name: "CompiledWorkflows", Name: "compiledworkflows.messages.untaken" })
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref counted, count));
        listener.Start();

        await using var run = await _sorting.RunStreamingAsync(55);
        var warning = Assert.Single((await run.WatchAsync()).OfType<WorkflowWarningEvent>());

        Assert.Contains("Numbers", warning.Message, StringComparison.Ordinal);
        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.True(counted >= 1);
    }
}
