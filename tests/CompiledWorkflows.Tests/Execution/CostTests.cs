using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>What a run allocates is what its superstep's work needs. The bounds are those of a debug build, hardly above what it takes.</summary>
public sealed class CostTests
{
    private const int Short = 1_000;
    private const int Long = 21_000;

    private readonly Countdown _countdown = new();

    [Fact]
    public void A_watched_superstep_allocates_its_events()
        => Assert.InRange(PerSuperStep(WatchAsync), 1, 176);

    [Fact]
    public void A_checkpoint_in_memory_allocates_what_it_keeps()
        => Assert.InRange(PerSuperStep(async superSteps =>
        {
            await using var store = new InMemoryCheckpointStore();
            var result = await _countdown.RunAsync(superSteps, new RunOptions { Checkpoints = store });
            Assert.Equal(RunStatus.Completed, result.Status);
        }), 1, 200);

    [Fact]
    public void A_run_of_two_supersteps_allocates_little()
        => Assert.InRange(Allocations.Least(() => Allocated(() => _countdown.RunAsync(0))), 1, 2_500);

    private async Task WatchAsync(int superSteps)
    {
        await using var run = await _countdown.RunStreamingAsync(superSteps);
        await foreach (var happened in run.WatchStreamAsync())
            Assert.NotNull(happened);
        Assert.Equal(RunStatus.Completed, run.Status);
    }

    private static double PerSuperStep(Func<int, Task> run)
    {
        _ = Allocated(() => run(Short));
        var few = Allocations.Least(() => Allocated(() => run(Short)));
        var many = Allocations.Least(() => Allocated(() => run(Long)));
        return (double)(many - few) / (Long - Short);
    }

    private static long Allocated(Func<Task> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var task = work();
        Assert.True(task.IsCompletedSuccessfully);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
