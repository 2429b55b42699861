using Xunit;

namespace CompiledWorkflows.Tests.Graphs;

/// <summary>State that executors share.</summary>
public sealed class SharedStateTests
{
    [Fact]
    public async Task A_writer_sees_its_own_writes_at_once_and_others_see_them_merged_from_the_next_superstep()
    {
        var result = await new Bank().RunAsync(new Orders([5, 7], Rounds: 1));

        Assert.Equal(
            ["teller sees 5", "teller sees 12", "clearing saw 0, round 1", "teller sees 117", "teller sees 124", "clearing saw 112, round 2"],
            result.Outputs);
    }

    [Fact]
    public async Task Shared_state_is_saved_and_restored()
    {
        await using var store = new InMemoryCheckpointStore();
        var bank = new Bank { Checkpoints = store };
        var result = await bank.RunAsync(new Orders([5, 7], Rounds: 3));
        foreach (var checkpoint in await store.AllAsync(result.RunId))
            Assert.Equal(result.Outputs, (await bank.ResumeAsync(checkpoint.Id)).Outputs);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(4)]
    public async Task Two_writers_without_a_merge_fail_the_run_and_are_named(int? degree)
    {
        await using var store = new InMemoryCheckpointStore();
        var bank = new CarelessBank { Checkpoints = store };
        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => bank.RunAsync(new Orders([5]), new RunOptions { RunId = "r", MaxDegreeOfParallelism = degree }));

        var conflict = Assert.IsType<SharedStateConflictException>(failure.InnerException);
        Assert.Equal(("Teller", "Clearing"), (conflict.FirstExecutorId, conflict.SecondExecutorId));
        Assert.Equal(1, failure.SuperStep);
        Assert.Contains("Ledger", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await store.AllAsync("r")).Count);
    }

    [Fact]
    public async Task One_writer_needs_no_merge()
    {
        var result = await new CarelessBank().RunAsync(new Orders([], Rounds: 1));
        Assert.Equal(["clearing saw 0, round 1", "clearing saw 0, round 2"], result.Outputs);
    }
}
