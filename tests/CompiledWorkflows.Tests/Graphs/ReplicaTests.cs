using CsCheck;
using Xunit;

namespace CompiledWorkflows.Tests.Graphs;

/// <summary>Several instances of one executor.</summary>
public sealed class ReplicaTests
{
    private static readonly Gen<Load> Loads = Gen.Select(Gen.OneOf(Gen.Int, Gen.OneOfConst(int.MinValue, int.MaxValue, -1, 0, 4)), Gen.Int[0, 100], (route, amount) => new Load(route == 13 ? 12 : route, amount));

    [Fact]
    public Task Each_replica_has_its_own_state_and_every_route_picks_one()
        => Loads.List[0, 20].SampleAsync(async loads =>
        {
            var totals = new long[4];
            foreach (var load in loads)
                totals[(int)(((load.Route % 4L) + 4) % 4)] += load.Amount;

            var result = await new Sharding().RunAsync(loads);
            Assert.Equal([string.Join(' ', totals.Select((total, replica) => $"{replica}:{total}"))], result.Outputs);
        }, iter: 100);

    [Fact]
    public async Task Replicas_are_saved_and_restored_each_by_itself()
    {
        await using var store = new InMemoryCheckpointStore();
        var sharding = new Sharding { Checkpoints = store };
        var result = await sharding.RunAsync([new Load(0, 1), new Load(1, 2), new Load(2, 3), new Load(-1, 4)]);
        Assert.Equal(["0:1 1:2 2:3 3:4"], result.Outputs);

        foreach (var checkpoint in await store.AllAsync(result.RunId))
            Assert.Equal(result.Outputs, (await sharding.ResumeAsync(checkpoint.Id)).Outputs);
    }

    [Fact]
    public async Task A_route_that_throws_fails_the_sender_and_names_the_edge()
    {
        var failure = await Assert.ThrowsAsync<WorkflowFailedException>(() => new Sharding().RunAsync([new Load(13, 1)]));

        Assert.Equal("Dispatcher", failure.ExecutorId);
        foreach (var name in new[] { "Shard", "RouteOf", "unlucky" })
            Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_tell_which_replica_it_was()
    {
        await using var run = await new Sharding().RunStreamingAsync([new Load(2, 1)]);
        var invoked = (await run.WatchAsync()).OfType<ExecutorInvokedEvent>().Where(e => e.ExecutorId == "Shard").ToList();

        Assert.Equal([0, 1, 2, 2, 3], invoked.Select(e => e.ReplicaIndex).Order());
    }
}
