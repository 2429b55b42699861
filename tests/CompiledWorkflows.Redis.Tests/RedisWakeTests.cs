using StackExchange.Redis;
using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Redis.Tests;

/// <summary>The index of wake times agrees with the runs, which may be on other servers; runs of the former version go on.</summary>
public sealed class RedisWakeTests(SingleServer server) : IClassFixture<SingleServer>
{
    private static readonly DateTimeOffset Wake = DateTimeOffset.UnixEpoch.AddDays(1);
    private static int _prefixes;

    private readonly RedisCheckpointStoreOptions _options = new() { KeyPrefix = $"wake-{Interlocked.Increment(ref _prefixes)}:" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RedisKey IndexKey => _options.KeyPrefix + "wakes";

    private RedisKey HeadKey => _options.KeyPrefix + "{rr}:head";

    [Fact]
    public async Task A_run_has_one_entry_while_it_has_a_wake_time()
    {
        var database = (await server.ConnectionsAsync())[0].GetDatabase();
        await using var store = new RedisCheckpointStore(database.Multiplexer, _options);
        DateTimeOffset?[] wakes = [Wake, Wake, null, Wake.AddDays(1), Wake];
        await using (var log = await store.OpenAsync("r", 0, Token))
        {
            foreach (var wake in wakes)
            {
                await log.AppendAsync(Record(log.NextSequence, wake), Token);
                await log.AppendAsync(TestRecords.Create("r", log.NextSequence, Journal), Token);
                Assert.Equal(wake is null ? 0 : 1, await database.SortedSetLengthAsync(IndexKey));
                Assert.Equal(wake is null ? [] : ["r"], await Due(store, Wake.AddDays(1)));
            }
        }

        Assert.True(await store.DeleteAsync("r", Token));
        Assert.Equal(0, await database.SortedSetLengthAsync(IndexKey));
    }

    [Fact]
    public async Task Entries_that_can_no_longer_become_true_are_removed_and_others_stay()
    {
        var database = (await server.ConnectionsAsync())[0].GetDatabase();
        await using var store = new RedisCheckpointStore(database.Multiplexer, _options);
        await using (var log = await store.OpenAsync("r", 0, Token))
        {
            await log.AppendAsync(Record(0, null), Token);
            await log.AppendAsync(Record(1, Wake.AddDays(1)), Token);
        }

        var owner = await database.HashGetAsync(HeadKey, "owner");
        string[] stale = ["gone\0token\00\01", $"gone\0{owner}\05\01", "r\0another\02\01", $"r\0{owner}\01\01", "r\0another\00\01"];
        foreach (var entry in stale.Append($"r\0{owner}\02\01"))
            _ = await database.SortedSetAddAsync(IndexKey, entry, 1);

        Assert.Empty(await Due(store, Wake));
        string[] left = [.. (await database.SortedSetRangeByRankAsync(IndexKey)).Select(entry => entry.ToString())];
        Assert.Equal([$"r\0{owner}\02\01", $"r\0{owner}\01\0{Wake.AddDays(1).UtcTicks}"], left);
        Assert.Equal(["r"], await Due(store, Wake.AddDays(1)));
    }

    [Fact]
    public async Task Searches_that_race_with_writers_lose_no_wake_time()
    {
        var connections = await server.ConnectionsAsync();
        await using var store = new RedisCheckpointStore(connections[0], _options);
        using var stop = new CancellationTokenSource();
        var searching = Enumerable.Range(1, 2).Select(i => Task.Run(
            async () =>
            {
                await using var own = new RedisCheckpointStore(connections[i], _options);
                while (!stop.IsCancellationRequested)
                    _ = await Due(own, DateTimeOffset.MaxValue);
            },
            Token)).ToList();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                await using var own = new RedisCheckpointStore(connections[writer % connections.Count], _options);
                for (var i = 0; i < 60; i++)
                    await Change(own, $"r{(writer + i) % 3}", i % 11 == 0, Wake.AddDays((writer + i) % 4));
            },
            Token)));
        await stop.CancelAsync();
        await Task.WhenAll(searching);

        List<string> expected = [];
        foreach (var run in new[] { "r0", "r1", "r2" })
        {
            if (await store.GetLatestAsync(run, Token) is { NextWakeTime: not null })
                expected.Add(run);
        }

        Assert.Equal(expected, await Due(store, DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task Runs_that_the_former_version_wrote_go_on()
    {
        var database = (await server.ConnectionsAsync())[0].GetDatabase();
        await using var store = new RedisCheckpointStore(database.Multiplexer, _options);
        await using (var log = await store.OpenAsync("r", 0, Token))
        {
            await log.AppendAsync(Record(0, null), Token);
            await log.AppendAsync(TestRecords.Create("r", 1, Delta, 20, RunStatus.AwaitingResponse), Token);
            await log.AppendAsync(TestRecords.Create("r", 2, Journal, 5, RunStatus.Failed), Token);
        }

        await MakeFormer(database);
        var run = new RunSummary("r", "filling", RunStatus.Failed, null, DateTimeOffset.UnixEpoch.AddSeconds(2), new CheckpointId("r", 1));
        Assert.Equal([run], await store.QueryRunsAsync(new RunQuery { Statuses = [RunStatus.Failed] }, Token).ToListAsync(Token));
        Assert.Equal([null, null], await store.ListAsync("r", 0, Token).Select(checkpoint => checkpoint.NextWakeTime).ToListAsync(Token));
        Assert.Equal(new CheckpointId("r", 0), (await store.GetLatestAsync("r", Token))!.Parent);
        Assert.Equal([0, 1, 2], (await store.ReadAsync(new CheckpointId("r", 1), Token)).Select(record => record.Sequence));

        await using (var log = await store.OpenAsync("r", 2, Token))
            await log.AppendAsync(Record(3, Wake), Token);

        Assert.Equal(["r"], await Due(store, Wake));
        Assert.Equal([0, 1, 3], await store.ListAsync("r", 0, Token).Select(checkpoint => checkpoint.Id.Sequence).ToListAsync(Token));
    }

    private static CheckpointRecord Record(long sequence, DateTimeOffset? wake)
        => TestRecords.Create(TestRecords.Header("r", sequence, sequence == 0 ? Base : Delta, RunStatus.Sleeping) with { NextWakeTime = wake });

    private static async Task<List<string>> Due(RedisCheckpointStore store, DateTimeOffset time)
        => await store.QueryRunsAsync(new RunQuery { WakesBy = time }, Token).Select(run => run.RunId).ToListAsync(Token);

    /// <summary>Begins a run, goes on with it or deletes it, unless somebody else is faster.</summary>
    private static async Task Change(RedisCheckpointStore store, string run, bool deletes, DateTimeOffset wake)
    {
        if (deletes)
        {
            _ = await store.DeleteAsync(run, Token);
            return;
        }

        try
        {
            await using var log = await store.OpenAsync(run, (await store.GetLatestAsync(run, Token))?.Id.Sequence + 1 ?? 0, Token);
            for (var i = 0; i < 3; i++)
                await log.AppendAsync(Record(log.NextSequence, wake == Wake ? null : wake.AddTicks(i)), Token);
        }
        catch (CheckpointConflictException)
        {
            // Another is faster.
        }
    }

    /// <summary>Takes back what the former version did not write: two numbers at the end of each line, and two fields of the head.</summary>
    private async Task MakeFormer(IDatabase database)
    {
        static string Cut(RedisValue line) => string.Join(' ', line.ToString().Split(' ')[..8]);
        RedisKey checkpoints = _options.KeyPrefix + "{rr}:checkpoints";
        _ = await database.HashSetAsync(HeadKey, "latest", Cut(await database.HashGetAsync(HeadKey, "latest")));
        Assert.Equal(2, await database.HashDeleteAsync(HeadKey, ["last", "wake"]));
        foreach (var line in await database.SortedSetRangeByRankWithScoresAsync(checkpoints))
        {
            _ = await database.SortedSetRemoveAsync(checkpoints, line.Element);
            _ = await database.SortedSetAddAsync(checkpoints, Cut(line.Element), line.Score);
        }
    }
}
