using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A superstep that nobody watches allocates nothing.</summary>
public sealed class AllocationTests
{
    private static readonly Ball Red = new("red");

    [Fact]
    public void Supersteps_without_a_watcher_allocate_nothing()
    {
        var game = new PingPong();
        Play(game, 100);

        Assert.Equal(Allocations.Least(() => Play(game, 100)), Allocations.Least(() => Play(game, 20_000)));
    }

    [Fact]
    public void A_loop_through_a_condition_allocates_nothing()
    {
        var countdown = new Countdown();
        Count(countdown, 100);

        Assert.Equal(Allocations.Least(() => Count(countdown, 100)), Allocations.Least(() => Count(countdown, 20_000)));
    }

    private static long Play(PingPong game, int rounds)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var run = game.RunAsync(new Serve(rounds, Red));
        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal((2 * rounds) + 1, run.Result.SuperSteps);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long Count(Countdown countdown, int rounds)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var run = countdown.RunAsync(rounds);
        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal(rounds + 2, run.Result.SuperSteps);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
