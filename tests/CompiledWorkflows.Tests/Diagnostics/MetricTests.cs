using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CompiledWorkflows.Tests.Diagnostics;

/// <summary>What is counted and measured, and with which attributes.</summary>
[Collection(nameof(Listening))]
public sealed class MetricTests : IDisposable
{
    private readonly ConcurrentQueue<(string Instrument, double Value, string Attributes)> _measured = [];
    private readonly MeterListener _listener;

    public MetricTests()
    {
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "CompiledWorkflows")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Names_the_version_of_the_library()
    {
        var versions = new ConcurrentQueue<string?>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "CompiledWorkflows")
                    versions.Enqueue(instrument.Meter.Version);
            },
        };
        listener.Start();
        await new Interview().RunAsync(new Topic(1));

        Assert.Equal([typeof(CheckpointId).Assembly.GetName().Version!.ToString(3)], versions.Distinct());
    }

    [Fact]
    public async Task Counts_runs_by_how_they_began_and_ended()
    {
        var countdown = new Countdown(counter: () => new Counter(haltAt: 2)) { Checkpoints = new InMemoryCheckpointStore() };
        await countdown.RunAsync(3, new RunOptions { RunId = "r" });
        await countdown.ResumeAsync("r");
        await countdown.ResumeAsync(new CheckpointId("r", 3));
        await Assert.ThrowsAsync<WorkflowFailedException>(() => new Interview(clerk: () => new Clerk(_ => throw new FormatException())).RunAsync(new Topic(1, Work: 1)));
        await new Interview().RunAsync(new Topic(1));

        Assert.Equal(["countdown new", "countdown resume", "countdown fork", "interview new", "interview new"], Of("compiledworkflows.runs.started"));
        Assert.Equal(
            ["countdown halted", "countdown completed", "countdown completed", "interview failed System.FormatException", "interview awaiting_response"],
            Of("compiledworkflows.runs.ended"));
    }

    [Fact]
    public async Task Counts_messages_once_a_superstep()
    {
        await new Interview().RunAsync(new Topic(2, 3));

        Assert.Equal([(1, "interview"), (5, "interview")], _measured.Where(each => each.Instrument == "compiledworkflows.messages.delivered").Select(each => (each.Value, each.Attributes)));
    }

    [Fact]
    public async Task Measures_handlers_supersteps_and_checkpoints_by_the_clock_of_the_workflow()
    {
        var clock = new FakeTimeProvider();
        await using var store = new ScriptedStore { OnAppend = _ => Pass(clock, 0.5) };
        var interview = new Interview(clerk: () => new Clerk(async _ => await Pass(clock, 2))) { TimeProvider = clock, Checkpoints = store };

        await interview.RunAsync(new Topic(0, Work: 1));

        Assert.Equal([("interview Interviewer", 0), ("interview Clerk", 2)], Measured("compiledworkflows.handler.duration"));
        Assert.Equal([("interview", 0.5), ("interview", 2.5)], Measured("compiledworkflows.superstep.duration"));
        Assert.Equal([("interview", 0.5), ("interview", 0.5), ("interview", 0.5)], Measured("compiledworkflows.checkpoint.duration"));
        Assert.Equal(store.Records.Select(record => (double)record.Payload.Length), Measured("compiledworkflows.checkpoint.size").Select(each => each.Value));
    }

    [Fact]
    public async Task A_failure_is_measured_with_its_type()
    {
        await Assert.ThrowsAsync<WorkflowFailedException>(() => new Interview(clerk: () => new Clerk(_ => throw new FormatException())).RunAsync(new Topic(0, Work: 1)));

        Assert.Equal("interview Clerk System.FormatException", Of("compiledworkflows.handler.duration")[^1]);
        Assert.Equal("interview System.FormatException", Of("compiledworkflows.superstep.duration")[^1]);
    }

    [Fact]
    public async Task Counts_timers_untaken_messages_and_conflicts()
    {
        await using var store = new ScriptedStore();
        var office = new Office { Checkpoints = store };
        await office.RunAsync(new Agenda(new Appointment("a", 0), new Appointment("b", 0), new Appointment("never", 0)));
        store.OnAppend = _ => throw new CheckpointConflictException("r");
        await Assert.ThrowsAnyAsync<Exception>(() => office.RunAsync(new Agenda()));
        store.OnAppend = record => record.Sequence == 1 ? throw new CheckpointConflictException("r") : default;
        await Assert.ThrowsAsync<CheckpointConflictException>(() => office.RunAsync(new Agenda()));

        Assert.Equal(2, Measured("compiledworkflows.timers.fired").Sum(each => each.Value));
        Assert.Equal(["office Secretary"], Of("compiledworkflows.messages.untaken"));
        Assert.Equal(["office"], Of("compiledworkflows.checkpoint.conflicts"));
    }

    [Fact]
    public async Task Counts_each_further_attempt_with_what_the_one_before_threw()
    {
        var outside = new Outside();
        await new Trying(hasty: () => new Hasty(outside)).RunAsync([new("a", 2), new("b", 0), new("c", 1)]);

        Assert.Equal(Enumerable.Repeat("trying Hasty System.IO.IOException", 3), Of("compiledworkflows.retries"));
    }

    private static ValueTask Pass(FakeTimeProvider clock, double seconds)
    {
        clock.Advance(TimeSpan.FromSeconds(seconds));
        return default;
    }

    private string[] Of(string instrument) => [.. Measured(instrument).Select(each => each.Attributes)];

    private (string Attributes, double Value)[] Measured(string instrument)
        => [.. _measured.Where(each => each.Instrument == instrument).Select(each => (each.Attributes, each.Value))];

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var values = new List<object?>();
        foreach (var tag in tags)
            values.Add(tag.Value);
        _measured.Enqueue((instrument.Name, value, string.Join(' ', values)));
    }
}
