using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Benchmarks.Reporting.Plots;

/// <summary>Bars on a logarithmic axis, in bundles: one bundle a work, one bar a side.</summary>
/// <param name="Title">What the bars are.</param>
/// <param name="Unit">Of the values. Multiples start at 1 and go either way.</param>
/// <param name="Works">The names of the bundles.</param>
/// <param name="Sides">A bar for each bundle, or none.</param>
internal sealed record BarChart(string Title, Unit Unit, IReadOnlyList<string> Works, IReadOnlyList<Bars> Sides)
{
    private const int Width = 900;
    private const int Bar = 17;
    private const int Gap = 16;
    private const int Around = 120;

    /// <summary>The chart as SVG, the same text for the same values.</summary>
    public string ToSvg()
    {
        var height = Around + (Works.Count * ((Sides.Count * Bar) + Gap));
        return Svg.Export(Model(), Width, height);
    }

    private PlotModel Model()
    {
        var axis = ValueAxis.For(Unit, Sides.SelectMany(side => side.Values).OfType<double>());
        // Dark text would be lost on a dark page.
        var model = new PlotModel { Title = Title, TitleFontSize = 15, DefaultFont = Svg.Font, Background = OxyColors.White, PlotAreaBorderThickness = new OxyThickness(0) };
        model.Legends.Add(new Legend { LegendPosition = LegendPosition.TopLeft, LegendPlacement = LegendPlacement.Outside, LegendOrientation = LegendOrientation.Horizontal });
        var works = new CategoryAxis { Position = AxisPosition.Left, StartPosition = 1, EndPosition = 0, TickStyle = TickStyle.None, GapWidth = (double)Gap / (Sides.Count * Bar) };
        works.Labels.AddRange(Works.Select(Labels.Wrap));
        model.Axes.Add(works);
        model.Axes.Add(axis);
        foreach (var side in Sides)
            model.Series.Add(Series(side, axis.Minimum));
        return model;
    }

    private BarSeries Series(Bars side, double least)
    {
        var series = new BarSeries
        {
            Title = side.Name,
            FillColor = OxyColor.Parse(side.Color),
            BaseValue = Unit == Unit.Times ? 1 : least,
            LabelFormatString = $"{{{nameof(LabelledBar.Label)}}}",
            LabelPlacement = LabelPlacement.Outside,
            LabelMargin = 4,
        };
        series.Items.AddRange(side.Values.Index().Where(bar => bar.Item is not null).Select(bar => new LabelledBar
        {
            CategoryIndex = bar.Index,
            Value = Math.Max(bar.Item!.Value, NextTo(least)),
            Label = Formats.Value(Unit, bar.Item),
        }));
        return series;
    }

    /// <summary>Labels of bars without any length would be on the other side.</summary>
    private static double NextTo(double least) => least * 1.001;
}
