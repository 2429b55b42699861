namespace CompiledWorkflows.Tests;

internal static class Allocations
{
    /// <summary>What some work allocates by itself: the least of several times, since the runtime may allocate too, when it compiles the work anew.</summary>
    public static long Least(Func<long> work) => Enumerable.Range(0, 5).Min(_ => work());
}
