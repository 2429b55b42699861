using Benchmarks.Compiler;

namespace Benchmarks.Reporting.Aims;

/// <summary>What the generator takes for a large project that its driver sees first, in a process whose compiler is warm.</summary>
internal sealed class GeneratorFirstRun : IMeasuredRow
{
    public string Name => "generator: 1,000 executors in 200 workflows, first run";

    public async Task<Row> MeasureAsync()
    {
        var costs = await Task.Run(() => GeneratorCost.FirstRuns(rounds: 3));
        var median = Cost.Median(costs).Elapsed.TotalNanoseconds;
        return new(Name, Unit.Nanoseconds, median, [new(Unit.Nanoseconds, 1.5e9, median, costs.Min(cost => cost.Elapsed.TotalNanoseconds))]);
    }
}
