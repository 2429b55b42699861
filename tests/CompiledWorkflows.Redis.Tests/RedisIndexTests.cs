using StackExchange.Redis;
using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Redis.Tests;

/// <summary>The list of runs agrees with the runs, which may be on other servers.</summary>
public sealed class RedisIndexTests(SingleServer server) : IClassFixture<SingleServer>
{
    private static int _prefixes;

    private readonly RedisCheckpointStoreOptions _options = new() { KeyPrefix = $"index-{Interlocked.Increment(ref _prefixes)}:" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RedisKey IndexKey => _options.KeyPrefix + "runs";

    [Fact]
    public async Task An_entry_that_a_crash_left_is_skipped_and_removed()
    {
        var connection = (await server.ConnectionsAsync())[0];
        await using var store = new RedisCheckpointStore(connection, _options);
        for (var i = 0; i < 600; i++)
            _ = await connection.GetDatabase().SortedSetAddAsync(IndexKey, $"a{i:D3}\0gone", 0);

        _ = await connection.GetDatabase().SortedSetAddAsync(IndexKey, "r\0another", 0);
        await Create(store, "r");
        Assert.Equal(["r"], await store.ListRunsAsync(null, Token).ToListAsync(Token));
        Assert.Equal(1, await connection.GetDatabase().SortedSetLengthAsync(IndexKey));
    }

    [Fact]
    public async Task A_creator_whose_entry_a_listing_took_for_a_left_one_begins_again()
    {
        var connection = (await server.ConnectionsAsync())[0];
        await using var store = new RedisCheckpointStore(connection, _options);
        using var stop = new CancellationTokenSource();
        var listing = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                    _ = await store.ListRunsAsync(null, Token).CountAsync(Token);
            },
            Token);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(task => Task.Run(
            async () =>
            {
                for (var i = 0; i < 50; i++)
                    await Create(store, $"{task}-{i:D2}");
            },
            Token)));
        await stop.CancelAsync();
        await listing;
        Assert.Equal(200, await store.ListRunsAsync(null, Token).CountAsync(Token));
        Assert.Equal(200, await connection.GetDatabase().SortedSetLengthAsync(IndexKey));
    }

    [Fact]
    public async Task Deletions_that_race_with_creations_lose_no_run()
    {
        var connections = await server.ConnectionsAsync();
        await using var store = new RedisCheckpointStore(connections[0], _options);
        for (var round = 0; round < 20; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 12).Select(task => Task.Run(
                async () =>
                {
                    await using var own = new RedisCheckpointStore(connections[task % connections.Count], _options);
                    for (var i = 0; i < 6; i++)
                    {
                        if ((task + i) % 3 == 0)
                            _ = await own.DeleteAsync($"r{i % 2}", Token);
                        else if ((task + i) % 3 == 1)
                            _ = await own.ListRunsAsync(null, Token).CountAsync(Token);
                        else
                            await Create(own, $"r{i % 2}");
                    }
                },
                Token)));
            List<string> runs = [];
            foreach (var run in new[] { "r0", "r1" })
            {
                if (await store.GetLatestAsync(run, Token) is not null)
                    runs.Add(run);
            }

            Assert.Equal(runs, await store.ListRunsAsync(null, Token).ToListAsync(Token));
            Assert.Equal(runs.Count, await connections[0].GetDatabase().SortedSetLengthAsync(IndexKey));
        }
    }

    [Fact]
    public async Task Listing_transfers_no_payloads()
    {
        var connection = (await server.ConnectionsAsync())[0];
        await using var store = new RedisCheckpointStore(connection, _options);
        await using var log = await store.OpenAsync("r", 0, Token);
        for (var i = 0; i < 20; i++)
            await log.AppendAsync(TestRecords.Create("r", i, i == 0 ? Base : Delta, 1_000_000), Token);

        var before = await Sent(connection);
        Assert.Equal(20, await store.ListAsync("r", 0, Token).CountAsync(Token));
        Assert.Equal(["r"], await store.ListRunsAsync(null, Token).ToListAsync(Token));
        Assert.NotNull(await store.GetLatestAsync("r", Token));
        Assert.InRange(await Sent(connection) - before, 1, 500_000);
    }

    private static async Task<long> Sent(IConnectionMultiplexer connection)
        => long.Parse((await connection.GetServers()[0].InfoAsync("stats")).Single().Single(pair => pair.Key == "total_net_output_bytes").Value);

    private static async Task Create(RedisCheckpointStore store, string run)
    {
        try
        {
            await using var log = await store.OpenAsync(run, 0, Token);
            await log.AppendAsync(TestRecords.Create(run, 0, Base), Token);
        }
        catch (CheckpointConflictException)
        {
            // Another has created it.
        }
    }
}
