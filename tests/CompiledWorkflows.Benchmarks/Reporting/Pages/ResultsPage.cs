using Benchmarks.Reporting.Plots;

namespace Benchmarks.Reporting.Pages;

/// <summary>RESULTS.md and its plots: what one run of all benchmarks measured, on what machine.</summary>
internal static class ResultsPage
{
    public static void Save(Results results, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "RESULTS.md"), string.Join('\n', Write(results)) + "\n");
        GroupPlots.Save(Group.Of(results.Works), folder);
    }

    private static IEnumerable<string> Write(Results results)
    {
        var conditions = results.Conditions;
        return
        [
            $"# Results of {conditions.Date}",
            "",
            $"Written by `{conditions.Command}` at commit {conditions.Commit}; what is measured, and how the sides are kept equal, is said in README.md.",
            $"The peer is {conditions.Peer}. All sides ran in one go; times are medians, and ratios say more than they do. [results.json](results.json) has the numbers.",
            .. results.Failed.Count == 0 ? [] : new[] { "", $"Missing, because it failed: {string.Join("; ", results.Failed)}." },
            "",
            "## Aims",
            "",
            .. AimTable.Write(results),
            .. Group.Of(results.Works).SelectMany(group => GroupSection.Write(group).Prepend("")),
            "",
            "## All measurements",
            "",
            "The quickest configuration of the peer is the one compared with above. What else a machine does only ever adds to a time, so the fastest iterations are less disturbed than the medians.",
            "",
            .. AllMeasurements(results.Works),
            "",
            "## Checkpoints on disk",
            "",
            "All bytes of all files of one run of the ping-pong, shared among its checkpoints. The peer's index is a file beside them.",
            "",
            .. Sizes(results.CheckpointSizes),
            "",
            "## Payloads",
            "",
            .. Payloads(results.PayloadSizes),
            "",
            "## Machine",
            "",
            "```text",
            .. conditions.Machine,
            "```",
        ];
    }

    private static IEnumerable<string> AllMeasurements(IEnumerable<MeasuredWork> works) => Markdown.Table(
        ["work", "side", "median", "fastest", "ours ÷ it, medians", "ours ÷ it, fastest", "allocated"],
        works.SelectMany(work => work.Measurements.Select(m => (IReadOnlyList<string>)
        [
            work.Name,
            $"{m.Side} {m.Configuration}".TrimEnd(),
            Formats.Time(m.Median),
            Formats.Time(m.Fastest),
            Formats.Ratio(work.Ours?.Median / m.Median),
            Formats.Ratio(work.Ours?.Fastest / m.Fastest),
            Formats.Bytes(m.AllocatedBytes),
        ])),
        "side");

    private static IEnumerable<string> Payloads(IEnumerable<PayloadSize> sizes) => Markdown.Table(
        ["value", "ours", "MessagePack-CSharp", "System.Text.Json"],
        sizes.Select(size => (IReadOnlyList<string>)[size.Value, Formats.Bytes(size.Ours), Formats.Bytes(size.MessagePack), Formats.Bytes(size.Json)]));

    private static IEnumerable<string> Sizes(IEnumerable<CheckpointSize> sizes) => Markdown.Table(
        ["run", "checkpoints", "files", "bytes a checkpoint", "without the index"],
        sizes.Select(size => (IReadOnlyList<string>)
        [
            size.Run,
            FormattableString.Invariant($"{size.Checkpoints:N0}"),
            FormattableString.Invariant($"{size.Files:N0}"),
            Formats.Bytes((long)size.BytesEach),
            Formats.Bytes((long)size.BytesEachWithoutIndex),
        ]));
}
