using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Timers of messages for every kind of place, and through checkpoints.</summary>
public sealed class TimerPlaceTests : IAsyncDisposable
{
    private static readonly RunOptions Parked = new() { RunId = "r", WaitsForTimers = false };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly InMemoryCheckpointStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Delayed_messages_reach_nodes_fan_ins_and_the_outside()
    {
        var delaying = new Delaying { Checkpoints = _store, TimeProvider = _time };
        var result = await delaying.RunAsync("abc", Parked);
        Assert.Empty(result.Outputs);

        for (var minutes = 1; minutes <= 2; minutes++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            result = await delaying.ResumeAsync("r", Parked);
            Assert.Equal(minutes == 1 ? [] : ["abc!", "abc! 6"], result.Outputs);
        }

        Assert.Equal(RunStatus.Completed, result.Status);
    }

    [Fact]
    public async Task The_timers_of_a_sub_workflow_are_its_parents()
    {
        var outer = new OuterDelaying { Checkpoints = _store, TimeProvider = _time };
        var result = await outer.RunAsync("abc", Parked);
        Assert.Equal(RunStatus.Sleeping, result.Status);

        for (var minutes = 1; minutes <= 2; minutes++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            result = await outer.ResumeAsync("r", Parked);
        }

        Assert.Equal(["1: abc!", "2: abc! 6"], result.Outputs);
        Assert.Equal(RunStatus.Completed, result.Status);
    }

    [Fact]
    public async Task A_timer_whose_message_has_no_home_any_more_is_a_difference()
    {
        await new Delaying { Checkpoints = _store, TimeProvider = _time }.RunAsync("abc", Parked);

        var thrown = await Assert.ThrowsAsync<IncompatibleCheckpointException>(() => new Shortened { Checkpoints = _store, TimeProvider = _time }.ResumeAsync("r"));

        Assert.Equal(
            [
                "a timer holds a message for 'Doubler', which the workflow no longer has",
                "a timer holds a message from 'Delayer' for the fan-in 'Delayer,Doubler>Both', which the workflow no longer has",
            ],
            thrown.Differences);
    }
}

/// <summary>What is left of <see cref="Delaying"/> in a later version.</summary>
[Workflow("delaying")]
[Start<Delayer>]
[Output<Delayer>]
public sealed partial class Shortened;
