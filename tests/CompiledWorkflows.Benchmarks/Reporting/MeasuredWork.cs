using System.Reflection;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Benchmarks.Reporting.Aims;
using Benchmarks.Works;

namespace Benchmarks.Reporting;

/// <summary>One work on all sides.</summary>
/// <param name="Class">The class of benchmarks.</param>
/// <param name="Group">The works that it is shown with.</param>
/// <param name="Order">Its place among them.</param>
/// <param name="Name">What is done.</param>
/// <param name="Aim">What ours should take.</param>
/// <param name="Measurements">Of the benchmarks that ran.</param>
internal sealed record MeasuredWork(string Class, string Group, int Order, string Name, Aim? Aim, IReadOnlyList<Measurement> Measurements)
{
    public Measurement? Ours => this[Measurement.Ours];

    public Measurement? Peer => this[Measurement.Peer];

    public Measurement? HandWritten => this[Measurement.ByHand];

    /// <summary>A side's measurement; of the peer's configurations the quickest by the median, which is the one that counts.</summary>
    public Measurement? this[string side] => Measurements.Where(m => m.Side == side).MinBy(m => m.Median);

    /// <summary>The works of reports, in the order in which they are shown.</summary>
    public static IReadOnlyList<MeasuredWork> From(IEnumerable<BenchmarkReport> reports) =>
    [
        .. reports
            .GroupBy(report => (report.BenchmarkCase.Descriptor.Type, Parameters: Parameters(report.BenchmarkCase)))
            .Select(work => From(work.Key.Type, work.Key.Parameters, [.. work.Select(Measurement.From).OfType<Measurement>()]))
            .OrderBy(work => work.Order),
    ];

    private static MeasuredWork From(Type type, string parameters, IReadOnlyList<Measurement> measurements)
    {
        var work = type.GetCustomAttribute<WorkAttribute>()!;
        return new(type.Name, type.Namespace!.Split('.')[^1], work.Order, work.Name + parameters, Aim.From(type), measurements);
    }

    private static string Parameters(BenchmarkCase benchmark) => string.Concat(benchmark.Parameters.Items.Select(parameter => $", {parameter.Name} {parameter.Value}"));
}
