using Benchmarks.Works.SuperSteps;

namespace Benchmarks.Reporting.Pages;

/// <summary>The table of what was to be reached, and whether it is.</summary>
internal static class AimTable
{
    /// <summary>The lines of the table, and what has to be known to judge it.</summary>
    public static IEnumerable<string> Write(Results results) =>
    [
        .. Markdown.Table(
            ["work", "peer", "ours", "by hand", "ours ÷ peer", "ours ÷ by hand", "ours allocates", "aim"],
            results.Aimed.Select(row => (IReadOnlyList<string>)
            [
                row.Work,
                Formats.Value(row.Unit, row.Peer),
                Formats.Value(row.Unit, row.Ours),
                Formats.Value(row.Unit, row.HandWritten),
                Formats.Ratio(row.Ours / row.Peer),
                Formats.Ratio(row.Ours / row.HandWritten),
                Formats.Bytes(row.AllocatedBytes),
                string.Join("; ", row.Goals.Select(goal => goal.Outcome)),
            ]),
            "aim"),
        "",
        "Bytes and multiples can be compared with the aims on any machine, times only on one as fast as the one that the aims were written for. A superstep with one message took",
        $"the peer 3.0 µs there, and takes it {PeerSuperStep(results)} here; times are not converted, for the works do not all depend on the same parts of a machine. But what the same took the peer there",
        "makes each aim a fraction of the time that the peer takes, which is held as well.",
    ];

    private static string PeerSuperStep(Results results) => Formats.Time(results.Works.FirstOrDefault(work => work.Class == nameof(SuperStep))?.Peer?.Median);
}
