using System.Runtime.CompilerServices;
using System.Text;
using BenchmarkDotNet.Reports;

namespace Benchmarks.Reporting;

/// <summary>RESULTS.md: what one run of all benchmarks measured, on what machine.</summary>
internal sealed class ResultsPage
{
    private readonly IReadOnlyList<Measurement> _measurements;
    private readonly IReadOnlyList<ComparedWork> _works;
    private readonly IReadOnlyList<CheckpointSize> _sizes;
    private readonly IReadOnlyList<string> _machine;

    public ResultsPage(IReadOnlyList<Summary> summaries, IReadOnlyList<CheckpointSize> sizes)
    {
        var reports = summaries.SelectMany(summary => summary.Reports).ToList();
        Missing = [.. summaries.SelectMany(summary => summary.BenchmarksCases)
            .Where(benchmark => !reports.Any(report => report.BenchmarkCase == benchmark && report.Success))
            .Select(benchmark => benchmark.Descriptor.GetFilterName())];
        _measurements = [.. reports.Select(Measurement.From).OfType<Measurement>()];
        _works = [.. _measurements.GroupBy(m => m.Work).OrderBy(g => g.Key.Order).Select(g => ComparedWork.From([.. g])).OfType<ComparedWork>()];
        _sizes = sizes;
        _machine = [.. summaries.Take(1).SelectMany(summary => summary.HostEnvironmentInfo.ToFormattedString())];
    }

    /// <summary>The benchmarks that have no result.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Writes the page beside the project file.</summary>
    public void Save() => File.WriteAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "RESULTS.md"), ToString());

    public override string ToString()
    {
        var page = new StringBuilder();
        Append(page, $"# Results of {DateTime.UtcNow:yyyy-MM-dd}");
        Append(page, "", "Written by `dotnet run -c Release --project tests/CompiledWorkflows.Benchmarks -- --save`; what is measured, and how the sides are kept equal, is said in README.md.");
        Append(page, $"The peer is Microsoft.Agents.AI.Workflows {PeerVersion()}. All sides ran in one go; times are medians, and ratios say more than they do.");
        AppendComparison(page);
        AppendPeer(page);
        AppendSizes(page);
        Append(page, "", "## Machine", "", "```text");
        Append(page, [.. _machine]);
        Append(page, $"{Environment.ProcessorCount} logical cores at the process's disposal", "```");
        return page.ToString();
    }

    private void AppendComparison(StringBuilder page)
    {
        Append(page, "", "## Comparison", "");
        Append(page, "| work | peer | ours | by hand | ours ÷ peer | ours ÷ by hand | allocated: peer | ours | by hand |");
        Append(page, "|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (work, hand, ours, peer) in _works)
        {
            Append(page, $"| {work.Name} | {Formats.Time(peer?.Nanoseconds)} | {Formats.Time(ours.Nanoseconds)} | {Formats.Time(hand.Nanoseconds)} "
                + $"| {Formats.Ratio(ours.Nanoseconds / peer?.Nanoseconds)} | {Formats.Ratio(ours.Nanoseconds / hand.Nanoseconds)} "
                + $"| {Formats.Bytes(peer?.AllocatedBytes)} | {Formats.Bytes(ours.AllocatedBytes)} | {Formats.Bytes(hand.AllocatedBytes)} |");
        }
    }

    private void AppendPeer(StringBuilder page)
    {
        Append(page, "", "## Configurations of the peer", "", "The quickest of each work is the one compared with above.", "");
        Append(page, "| work | configuration | median | allocated |", "|---|---|--:|--:|");
        foreach (var work in _works)
        {
            foreach (var m in _measurements.Where(m => m.IsPeer && m.Work.Equals(work.Work)))
                Append(page, $"| {work.Work.Name} | {m.Method["Peer".Length..]}{(m == work.Peer ? " (best)" : "")} | {Formats.Time(m.Nanoseconds)} | {Formats.Bytes(m.AllocatedBytes)} |");
        }
    }

    private void AppendSizes(StringBuilder page)
    {
        Append(page, "", "## Checkpoints on disk", "", "All bytes of all files of one run of the ping-pong, shared among its checkpoints. The peer's index is a file beside them.", "");
        Append(page, "| run | checkpoints | files | bytes a checkpoint | without the index |", "|---|--:|--:|--:|--:|");
        foreach (var size in _sizes)
            Append(page, FormattableString.Invariant($"| {size.Run} | {size.Checkpoints:N0} | {size.Files:N0} | {size.BytesEach:N0} | {size.BytesEachWithoutIndex:N0} |"));
    }

    private static string PeerVersion()
        => System.Diagnostics.FileVersionInfo.GetVersionInfo(typeof(Microsoft.Agents.AI.Workflows.Workflow).Assembly.Location).ProductVersion!.Split('+')[0];

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static void Append(StringBuilder page, params string[] lines)
    {
        foreach (var line in lines)
            page.Append(line).Append('\n');
    }
}
