using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Reports;

namespace Benchmarks.Reporting;

/// <summary>RESULTS.md: what one run of all benchmarks measured, on what machine.</summary>
internal sealed class ResultsPage
{
    private readonly IReadOnlyList<ComparedWork> _works;
    private readonly IReadOnlyList<CheckpointSize> _sizes;
    private readonly IReadOnlyList<string> _machine;

    public ResultsPage(IReadOnlyList<Summary> summaries, IReadOnlyList<CheckpointSize> sizes)
    {
        var measurements = summaries.SelectMany(summary => summary.Reports).Select(Measurement.From).OfType<Measurement>();
        _works = [.. measurements.GroupBy(m => m.Work).OrderBy(g => g.Key.Order).Select(g => ComparedWork.From([.. g])).OfType<ComparedWork>()];
        _sizes = sizes;
        _machine = [.. summaries.Take(1).SelectMany(summary => summary.HostEnvironmentInfo.ToFormattedString())];
    }

    /// <summary>Writes the page beside the project file.</summary>
    public void Save() => File.WriteAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "RESULTS.md"), ToString());

    public override string ToString()
    {
        var page = new StringBuilder();
        Append(page, $"# Results of {DateTime.UtcNow:yyyy-MM-dd}");
        Append(page, "", "Written by `dotnet run -c Release --project tests/CompiledWorkflows.Benchmarks -- --save`; what is measured, and how the sides are kept equal, is said in README.md.");
        Append(page, $"The peer is Microsoft.Agents.AI.Workflows {PeerVersion()}. All sides ran in one go; times are medians, and ratios say more than they do.");
        AppendMedians(page);
        AppendFastest(page);
        AppendPeer(page);
        AppendSizes(page);
        Append(page, "", "## Machine", "", "```text");
        Append(page, [.. _machine]);
        Append(page, RuntimeInformation.FrameworkDescription, Load(), "```");
        return page.ToString();
    }

    private void AppendMedians(StringBuilder page)
    {
        Append(page, "", "## Medians", "");
        Append(page, "| work | peer | ours | by hand | ours ÷ peer | ours ÷ by hand | allocated: peer | ours | by hand |");
        Append(page, "|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var work in _works)
        {
            Append(page, Times(work, m => m.Median)
                + $" {Formats.Bytes(work.Peer(m => m.Median)?.AllocatedBytes)} | {Formats.Bytes(work.Ours.AllocatedBytes)} | {Formats.Bytes(work.HandWritten.AllocatedBytes)} |");
        }
    }

    private void AppendFastest(StringBuilder page)
    {
        Append(page, "", "## Fastest iterations", "", "What else a machine does only ever adds to a time, so these are less disturbed than the medians.", "");
        Append(page, "| work | peer | ours | by hand | ours ÷ peer | ours ÷ by hand |", "|---|--:|--:|--:|--:|--:|");
        foreach (var work in _works)
            Append(page, Times(work, m => m.Fastest));
    }

    private static string Times(ComparedWork work, Func<Measurement, double> time)
    {
        var (ours, hand) = (time(work.Ours), time(work.HandWritten));
        var peer = work.Peer(time) is { } best ? time(best) : (double?)null;
        return $"| {work.Work.Name} | {Formats.Time(peer)} | {Formats.Time(ours)} | {Formats.Time(hand)} | {Formats.Ratio(ours / peer)} | {Formats.Ratio(ours / hand)} |";
    }

    private void AppendPeer(StringBuilder page)
    {
        Append(page, "", "## Configurations of the peer", "", "The quickest of each work is the one compared with above.", "");
        Append(page, "| work | configuration | median | fastest | allocated |", "|---|---|--:|--:|--:|");
        foreach (var work in _works)
        {
            foreach (var m in work.PeerConfigurations)
            {
                Append(page, $"| {work.Work.Name} | {m.Method["Peer".Length..]} | {Formats.Time(m.Median)}{(m == work.Peer(p => p.Median) ? " (best)" : "")} "
                    + $"| {Formats.Time(m.Fastest)}{(m == work.Peer(p => p.Fastest) ? " (best)" : "")} | {Formats.Bytes(m.AllocatedBytes)} |");
            }
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

    // What others had the machine do meanwhile is part of the numbers.
    private static string Load()
        => File.Exists("/proc/loadavg")
            ? $"load average over the last 15 minutes, this run included: {File.ReadAllText("/proc/loadavg").Split(' ')[2]}"
            : "load average unknown";

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static void Append(StringBuilder page, params string[] lines)
    {
        foreach (var line in lines)
            page.Append(line).Append('\n');
    }
}
