// Static instruments of telemetry, a static logger, pools and an AsyncLocal: handlers use them, but nothing of it is state of a run.
using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CompiledWorkflows;

[Executor]
public sealed partial class Measured
{
    private static readonly ActivitySource Source = new("shop");
    private static readonly Meter Meter = new("shop");
    private static readonly Counter<long> Handled = Meter.CreateCounter<long>("handled");
    private static readonly Histogram<double> Lengths = Meter.CreateHistogram<double>("lengths");
    private static readonly AsyncLocal<string?> Current = new();
    private static readonly ConcurrentDictionary<string, int> Seen = new();
    private static long _total;

    [Handler]
    public int OnText(string text)
    {
        using var activity = Source.StartActivity("text");
        activity?.SetTag("length", text.Length);
        activity?.AddEvent(new ActivityEvent("started"));
        Handled.Add(1);
        Lengths.Record(text.Length);
        Current.Value = text;
        Seen.TryAdd(text, 1);
        Interlocked.Increment(ref _total);
        Console.Error.WriteLine(text);

        var buffer = ArrayPool<byte>.Shared.Rent(text.Length);
        try
        {
            buffer[0] = 1;
            return buffer[0] + text.Length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

[Workflow("measured")]
[Start<Measured>]
[Output<Measured>]
public sealed partial class MeasuredWorkflow;
