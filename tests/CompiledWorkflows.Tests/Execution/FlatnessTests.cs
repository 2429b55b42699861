using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>
/// A superstep costs the same however wide the graph and however long the run. Ratios of processor times within one process; what grew with
/// width or length would be ten times the bound or more; what was measured is 1.3 and 0.5.
/// </summary>
public sealed class FlatnessTests
{
    private const int SuperSteps = 20_000;

    [Fact]
    public void A_superstep_of_a_thousand_executors_costs_what_one_of_ten_does()
    {
        var narrow = new Wide(10, all: false);
        var wide = new Wide(1000, all: false);
        Go(narrow, SuperSteps);
        Go(wide, SuperSteps);

        var ratio = ThreadTime.Least(() => Go(wide, SuperSteps)) / ThreadTime.Least(() => Go(narrow, SuperSteps));
        Assert.InRange(ratio, 0, 8);
    }

    [Fact]
    public void The_millionth_superstep_costs_what_the_first_ones_do()
    {
        var ring = new Wide(10, all: false);
        Go(ring, SuperSteps);

        var few = ThreadTime.Least(() => Go(ring, 1_000)) / 1_000;
        var many = ThreadTime.Least(() => Go(ring, 1_000_000)) / 1_000_000;
        Assert.InRange(many / few, 0, 5);
    }

    private static void Go(Wide ring, int superSteps)
    {
        var run = ring.RunAsync(superSteps);
        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal(superSteps + 1, run.Result.SuperSteps);
    }
}
