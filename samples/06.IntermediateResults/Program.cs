using System.Globalization;
using CompiledWorkflows;

// What [Output] names is the result. What happens on the way is for whoever watches: custom events, seen at once and not saved.
double[] readings = [21.4, 21.9, -40, 22.1, 21.8];
var climate = new ClimateReport();

Console.WriteLine("watched:");
await using var run = await climate.RunStreamingAsync(readings);
await foreach (var happened in run.WatchStreamAsync())
{
    switch (happened)
    {
        case NoteEvent note:
            Console.WriteLine($"  ({note.By}: {note.Text})");
            break;
        case WorkflowOutputEvent<string> output:
            Console.WriteLine($"  {output.Data}");
            break;
    }
}

var result = await climate.RunAsync(readings);
Console.WriteLine($"not watched: {string.Join(", ", result.Outputs)}");

/// <summary>Something that an executor found out on the way.</summary>
public sealed class NoteEvent(string by, string text) : WorkflowEvent
{
    public string By { get; } = by;

    public string Text { get; } = text;
}

[Executor]
public sealed partial class Filter
{
    [Handler]
    public double[] OnReadings(double[] readings, ExecutorContext context)
    {
        var plausible = Array.FindAll(readings, reading => reading is > -30 and < 50);
        context.AddEvent(new NoteEvent(nameof(Filter), $"{plausible.Length} of {readings.Length} readings are plausible"));
        return plausible;
    }
}

[Executor]
public sealed partial class Mean
{
    [Handler]
    public double OnReadings(double[] readings, ExecutorContext context)
    {
        context.AddEvent(new NoteEvent(nameof(Mean), string.Create(CultureInfo.InvariantCulture, $"from {readings.Min()} to {readings.Max()} degrees")));
        return readings.Average();
    }
}

[Executor]
public sealed partial class Summary
{
    [Handler]
    public string OnMean(double mean) => string.Create(CultureInfo.InvariantCulture, $"It was {mean:F1} degrees.");
}

[Workflow("climate-report")]
[Start<Filter>]
[Edge<Filter, Mean>]
[Edge<Mean, Summary>]
[Output<Summary>]
public sealed partial class ClimateReport;
