using Benchmarks.Reporting.Plots;

namespace Benchmarks.Reporting.Pages;

/// <summary>What the page says of a group: its plots, and a table of its works on all sides.</summary>
internal static class GroupSection
{
    public static IEnumerable<string> Write(Group group) =>
    [
        $"## {group.Title}",
        "",
        .. GroupPlots.Of(group).SelectMany(plot => new[] { $"![{plot.Chart.Title}]({GroupPlots.Folder}/{plot.FileName})", "" }),
        .. Markdown.Table(
            ["work", .. group.Sides, .. group.Others.Select(side => $"ours ÷ {side}")],
            group.Works.Select(work => (IReadOnlyList<string>)
            [
                work.Name,
                .. group.Sides.Select(side => Cell(work[side])),
                .. group.Others.Select(side => Formats.Ratio(work.Ours?.Median / work[side]?.Median)),
            ])),
    ];

    private static string Cell(Measurement? measurement)
        => measurement is null ? Formats.Time(null) : $"{Formats.Time(measurement.Median)}, {Formats.Bytes(measurement.AllocatedBytes)}";
}
