using OxyPlot.Series;

namespace Benchmarks.Reporting.Plots;

/// <summary>A bar with its value written at its end.</summary>
internal sealed class LabelledBar : BarItem
{
    public string Label { get; init; } = "";
}
