namespace Benchmarks.Compiler;

/// <summary>What something took.</summary>
/// <param name="Elapsed">By the clock on the wall.</param>
/// <param name="Processor">Of all processors together.</param>
internal sealed record Cost(TimeSpan Elapsed, TimeSpan Processor)
{
    /// <summary>The medians of either.</summary>
    public static Cost Median(IReadOnlyCollection<Cost> costs) => new(Middle(costs.Select(cost => cost.Elapsed)), Middle(costs.Select(cost => cost.Processor)));

    private static TimeSpan Middle(IEnumerable<TimeSpan> times) => times.Order().ElementAt((times.Count() - 1) / 2);
}
