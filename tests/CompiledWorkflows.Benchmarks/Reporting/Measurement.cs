using System.Reflection;
using BenchmarkDotNet.Reports;
using Benchmarks.Works;

namespace Benchmarks.Reporting;

/// <summary>One side of one work: the nanoseconds, in the median and in the fastest iteration, and the bytes allocated by one operation, a superstep or a run.</summary>
internal sealed record Measurement(WorkAttribute Work, string Method, double Median, double Fastest, long AllocatedBytes)
{
    public bool IsPeer => Method.StartsWith("Peer", StringComparison.Ordinal);

    /// <summary>The measurement of a report; <see langword="null"/> of one that failed.</summary>
    public static Measurement? From(BenchmarkReport report)
        => report is { Success: true, ResultStatistics: { } statistics }
            ? new(
                report.BenchmarkCase.Descriptor.Type.GetCustomAttribute<WorkAttribute>()!,
                report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
                statistics.Median,
                statistics.Min,
                report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0)
            : null;
}
