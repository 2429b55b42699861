using OxyPlot;

namespace Benchmarks.Reporting.Plots;

/// <summary>Plots as SVG that browsers show the same everywhere.</summary>
internal static class Svg
{
    public const string Font = "Arial";

    public static string Export(PlotModel model, double width, double height)
        => new SvgExporter { Width = width, Height = height, IsDocument = false, UseVerticalTextAlignmentWorkaround = true, TextMeasurer = new PixelMeasurer() }
            .ExportToString(model)
            .ReplaceLineEndings("\n")
            // Where there is no Arial, a browser would take a font with serifs.
            .Replace($"font-family=\"{Font}\"", $"font-family=\"Helvetica, {Font}, sans-serif\"", StringComparison.Ordinal);

    /// <summary>OxyPlot's measurer gives points where the picture has pixels, and labels would be cut.</summary>
    private sealed class PixelMeasurer() : PdfRenderContext(1, 1, OxyColors.Undefined)
    {
        private const double PixelsPerPoint = 96 / 72.0;

        public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight)
        {
            var size = base.MeasureText(text, fontFamily, fontSize, fontWeight);
            return new OxySize(size.Width * PixelsPerPoint, size.Height * PixelsPerPoint);
        }
    }
}
