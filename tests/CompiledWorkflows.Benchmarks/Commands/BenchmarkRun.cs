using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Benchmarks.Reporting;
using Benchmarks.Works;

namespace Benchmarks.Commands;

/// <summary>Runs benchmarks, each in a process of its own, when it is made.</summary>
internal sealed class BenchmarkRun(IEnumerable<Type> types, IConfig config, string[] arguments)
{
    private readonly IReadOnlyList<Summary> _summaries = [.. BenchmarkSwitcher.FromTypes([.. types]).Run(arguments, config)];

    /// <summary>All classes of benchmarks.</summary>
    public static IEnumerable<Type> Types => typeof(BenchmarkRun).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(WorkAttribute)))
        .OrderBy(type => type.GetCustomAttribute<WorkAttribute>()!.Order);

    public IReadOnlyList<MeasuredWork> Works => MeasuredWork.From(_summaries.SelectMany(summary => summary.Reports));

    /// <summary>The benchmarks that threw, or were not the same on all sides.</summary>
    public IReadOnlyList<string> Failed =>
    [
        .. _summaries
            .SelectMany(summary => summary.BenchmarksCases.Where(benchmark => summary[benchmark] is not { Success: true }))
            .Select(benchmark => benchmark.Descriptor.GetFilterName()),
    ];
}
