using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A graph of a thousand executors is run like one of two.</summary>
public sealed class WidthTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(1000)]
    public async Task All_run_in_declaration_order(int width)
    {
        var result = await new Wide(width, all: true).RunAsync(1);

        Assert.Equal(Enumerable.Range(0, width).Concat(Enumerable.Range(0, width)), result.Outputs);
        Assert.Equal(2, result.SuperSteps);
    }

    [Fact]
    public void Supersteps_allocate_nothing_once_every_executor_has_run()
    {
        var wide = new Wide(1000, all: false);
        Go(wide, 3000);

        Assert.Equal(Allocations.Least(() => Go(wide, 3000)), Allocations.Least(() => Go(wide, 30_000)));
    }

    private static long Go(Wide wide, int supersteps)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var run = wide.RunAsync(supersteps);
        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal(supersteps + 1, run.Result.SuperSteps);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
