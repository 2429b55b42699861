namespace Benchmarks.Compiler;

/// <summary>What something took.</summary>
/// <param name="Elapsed">By the clock on the wall.</param>
/// <param name="Processor">Of all processors together.</param>
/// <param name="Allocated">Bytes on the managed heap, where that is this process's.</param>
internal sealed record Cost(TimeSpan Elapsed, TimeSpan Processor, long Allocated = 0)
{
    /// <summary>The medians of either.</summary>
    public static Cost Median(IReadOnlyCollection<Cost> costs) => new(Middle(costs.Select(cost => cost.Elapsed)), Middle(costs.Select(cost => cost.Processor)), Middle(costs.Select(cost => cost.Allocated)));

    private static T Middle<T>(IEnumerable<T> values) => values.Order().ElementAt((values.Count() - 1) / 2);
}
