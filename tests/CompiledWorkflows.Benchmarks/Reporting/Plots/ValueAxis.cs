using OxyPlot;
using OxyPlot.Axes;

namespace Benchmarks.Reporting.Plots;

/// <summary>The logarithmic axis of the values, a grid line for each power of ten.</summary>
internal static class ValueAxis
{
    // Of the axis, for the labels at the ends of the bars.
    private const double LabelShare = 0.13;

    public static LogarithmicAxis For(Unit unit, IEnumerable<double> values)
    {
        // Nothing allocated has no logarithm; it is a bar of no length.
        var logarithms = values.Where(value => value > 0).Select(Math.Log10).Append(unit == Unit.Nanoseconds ? double.NaN : 0).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (logarithms.Min(), Math.Max(logarithms.Max(), logarithms.Min() + 1));
        var label = LabelShare * (high - low);
        return new LogarithmicAxis
        {
            Position = AxisPosition.Bottom,
            Minimum = unit switch
            {
                Unit.Times => Math.Pow(10, low - label),
                Unit.Bytes => 0.8,
                _ => Math.Pow(10, Math.Floor(low - 0.1)),
            },
            Maximum = Math.Pow(10, high + label),
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = OxyColor.FromRgb(0xDD, 0xDD, 0xDD),
            MinorTickSize = 0,
            LabelFormatter = value => Formats.Round(unit, value),
        };
    }
}
