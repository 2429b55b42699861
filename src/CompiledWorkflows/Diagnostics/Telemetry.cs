using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CompiledWorkflows;

/// <summary>What every run of the process reports to. Names, units and attributes are those of <c>README.md</c> beside this file.</summary>
internal static class Telemetry
{
    private const string Name = "CompiledWorkflows";

    private static readonly Meter Meter = new(Name, LibraryVersion.Value);

    public static ActivitySource Source { get; } = new(Name, LibraryVersion.Value);

    public static Counter<long> StartedRuns { get; } = Meter.CreateCounter<long>(
        "compiledworkflows.runs.started", unit: "{run}", description: "Runs that have started, forked or been resumed.");

    public static Counter<long> EndedRuns { get; } = Meter.CreateCounter<long>(
        "compiledworkflows.runs.ended", unit: "{run}", description: "Runs that have come to wait or to an end.");

    public static Histogram<double> SuperStepDuration { get; } = Meter.CreateHistogram<double>(
        "compiledworkflows.superstep.duration", unit: "s", description: "How long supersteps take, their commits included.");

    public static Histogram<double> HandlerDuration { get; } = Meter.CreateHistogram<double>(
        "compiledworkflows.handler.duration", unit: "s", description: "How long executors take to handle one message.");

    public static Counter<long> DeliveredMessages { get; } = Meter.CreateCounter<long>(
        "compiledworkflows.messages.delivered", unit: "{message}", description: "Messages that executors and request ports have got.");

    /// <summary>Counts messages that no edge and no output took.</summary>
    public static Counter<long> UntakenMessages { get; } = Meter.CreateCounter<long>(
        "compiledworkflows.messages.untaken", unit: "{message}", description: "Messages that no edge and no output took.");

    public static Counter<long> Retries { get; } = Meter.CreateCounter<long>(
        "compiledworkflows.retries", unit: "{retry}", description: "Attempts to handle a message after one that failed.");

    public static Counter<long> FiredTimers { get; } = Meter.CreateCounter<long>(
        "compiledworkflows.timers.fired", unit: "{timer}", description: "Timers that have fired.");

    public static Histogram<long> CheckpointSize { get; } = Meter.CreateHistogram<long>(
        "compiledworkflows.checkpoint.size", unit: "By", description: "How much saved checkpoints take.");

    public static Histogram<double> CheckpointDuration { get; } = Meter.CreateHistogram<double>(
        "compiledworkflows.checkpoint.duration", unit: "s", description: "How long it takes to write and save a checkpoint.");

    public static Counter<long> CheckpointConflicts { get; } = Meter.CreateCounter<long>(
        "compiledworkflows.checkpoint.conflicts", unit: "{conflict}", description: "Runs that another writer had gone on with.");

    /// <summary>Whether anybody wants to know of supersteps or handlers.</summary>
    public static bool IsListening => Source.HasListeners() || SuperStepDuration.Enabled || HandlerDuration.Enabled || DeliveredMessages.Enabled;

    /// <summary>The time of a measurement's begin; <see langword="null"/> where nobody measures.</summary>
    public static long? Begin(Instrument instrument, TimeProvider clock) => instrument.Enabled ? clock.GetTimestamp() : null;

    /// <summary>Records how long something took that <see cref="Begin"/> began.</summary>
    public static void End(Histogram<double> instrument, long? begun, TimeProvider clock, in TagList attributes)
    {
        if (begun is { } timestamp)
            instrument.Record(clock.GetElapsedTime(timestamp).TotalSeconds, attributes);
    }
}
