using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;
using Perfolizer.Mathematics.OutlierDetection;

namespace Benchmarks;

/// <summary>Enough warm-up for the JIT to settle on either side, and no more iterations than a median needs: all of it takes minutes.</summary>
internal sealed class ShortConfig : ManualConfig
{
    private ShortConfig(int iterations)
    {
        Add(DefaultConfig.Instance);
        AddJob(Job.Default
            .WithLaunchCount(1)
            .WithWarmupCount(10)
            .WithIterationCount(iterations)
            .WithIterationTime(TimeInterval.FromMilliseconds(150))
            .WithOutlierMode(OutlierMode.DontRemove)
            // BenchmarkDotNet builds all again for itself; the analyzers have had their say before.
            .WithArguments([new MsBuildArgument("/p:RunAnalyzers=false")]));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Median);
        // Two minutes, as it is otherwise, are few for a busy machine.
        WithBuildTimeout(TimeSpan.FromMinutes(20));
        WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);
    }

    /// <summary>For the page.</summary>
    public static ShortConfig ForPage { get; } = new(iterations: 11);

    /// <summary>For the table of aims.</summary>
    public static ShortConfig ForTable { get; } = new(iterations: 5);
}
