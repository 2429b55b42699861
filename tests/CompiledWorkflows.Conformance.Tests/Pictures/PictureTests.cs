using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using CompiledWorkflows.Conformance.Tests.Edges;
using CompiledWorkflows.Conformance.Tests.SubWorkflows;

namespace CompiledWorkflows.Conformance.Tests.Pictures;

/// <summary>Pictures of graphs, and telemetry.</summary>
public sealed partial class PictureTests
{
    [Fact]
    public void B143_DotShowsStartConditionsAndSubWorkflows()
    {
        var strange = new Strange().Graph.ToDot();
        Assert.Matches("""(?m)^ *"\(start\)" -> "größe""", strange);
        Assert.Matches("""(?m)-> "end" \[label="grün \| <even>", style=dashed\]$""", strange);
        Assert.Matches("""(?m)\[label="IsOdd", style=dashed\]$""", strange);

        Assert.Contains("subgraph \"cluster_payment\"", new Shop().Graph.ToDot(), StringComparison.Ordinal);
        Assert.DoesNotContain("fan", new Joins().Graph.ToDot(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void B144_MermaidHasPlainIdsAndWritesLabelsAsCodes()
    {
        var picture = new Strange().Graph.ToMermaid();

        Assert.All(Ids().Matches(picture).Select(id => id.Groups[1].Value), id => Assert.Matches("^[A-Za-z_][A-Za-z0-9_]*$", id));
        Assert.Contains("größe #124; #quot;x#quot; #lt;all#gt;<br/>the rest #amp; more", picture, StringComparison.Ordinal);
        Assert.Contains("-.->|\"grün #124; #lt;even#gt;\"|", picture, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B146_WhatNobodyTookIsToldAndCounted()
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

        await using var run = await new Strange().RunStreamingAsync(1);

        Assert.Single((await run.WatchAsync()).OfType<WorkflowWarningEvent>());
        Assert.True(counted >= 1);
    }

    [GeneratedRegex(@"^\s*(\S+?)(?:\[|\(| -| \[)", RegexOptions.Multiline)]
    private static partial Regex Ids();
}
