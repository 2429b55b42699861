using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Reports;

namespace Benchmarks.Reporting;

/// <summary>One side of one work: the nanoseconds, in the median and in the fastest iteration, and the bytes allocated by one operation, such as a superstep or a run.</summary>
/// <param name="Method">The benchmark's name.</param>
/// <param name="Side">Who does the work. All configurations of the peer are the peer.</param>
/// <param name="Median">Of the iterations, in nanoseconds.</param>
/// <param name="Fastest">Of the iterations, in nanoseconds.</param>
/// <param name="AllocatedBytes">On the heap.</param>
internal sealed record Measurement(string Method, string Side, double Median, double Fastest, long AllocatedBytes)
{
    public const string Peer = "peer";
    public const string Ours = "ours";
    public const string ByHand = "by hand";

    /// <summary>The configuration of the peer, or nothing.</summary>
    public string Configuration => Side == Peer ? Method[Peer.Length..] : "";

    /// <summary>The measurement of a report; <see langword="null"/> of one that failed.</summary>
    public static Measurement? From(BenchmarkReport report)
    {
        var method = report.BenchmarkCase.Descriptor.WorkloadMethod;
        return report is { Success: true, ResultStatistics: { } statistics }
            ? new(method.Name, SideOf(method), statistics.Median, statistics.Min, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0)
            : null;
    }

    private static string SideOf(MethodInfo method) => method.Name switch
    {
        "Ours" => Ours,
        "HandWritten" => ByHand,
        var name when name.StartsWith("Peer", StringComparison.Ordinal) => Peer,
        var name => method.GetCustomAttribute<BenchmarkAttribute>()?.Description ?? name,
    };
}
