using Benchmarks.Compiler;

namespace Benchmarks.Reporting.Aims;

/// <summary>What the generator takes after an edit that does not concern it, beside one with empty transforms, which stands for what is written by hand.</summary>
internal sealed class GeneratorEdit : IMeasuredRow
{
    public string Name => "generator: 1,000 executors in 200 workflows, after an unrelated edit";

    public async Task<Row> MeasureAsync()
    {
        var (costs, empty) = await Task.Run(() => GeneratorCost.EditsBesideEmpty(rounds: 5));
        var (median, medianOfEmpty) = (Median(costs), Median(empty));
        return new(Name, Unit.Nanoseconds, median, [new(Unit.Times, 2, median / medianOfEmpty, Fastest(costs) / Fastest(empty), "an empty pipeline")]) { HandWritten = medianOfEmpty };
    }

    private static double Median(IReadOnlyCollection<Cost> costs) => Cost.Median(costs).Elapsed.TotalNanoseconds;

    private static double Fastest(IReadOnlyCollection<Cost> costs) => costs.Min(cost => cost.Elapsed.TotalNanoseconds);
}
