using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Redis.Tests;

/// <summary>What is left when servers are killed, are full, or forget.</summary>
public sealed class RedisRecoveryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_is_there_after_the_server_was_killed()
    {
        await using var server = await RedisServer.StartAsync("--appendonly", "yes", "--appendfsync", "always");
        await using var store = new RedisCheckpointStore(server.Configuration);
        var log = await store.OpenAsync("r", 0, Token);
        for (var round = 1; round <= 3; round++)
        {
            var reached = new TaskCompletionSource();
            var writing = WriteUntilUnavailable(log, reached, round * 100);
            await reached.Task.WaitAsync(Token);
            await server.KillAsync();
            var acknowledged = await writing;
            await server.StartAgainAsync();
            await AppendWhenBack(log, Record(acknowledged));

            Assert.Equal(acknowledged + 1, log.NextSequence);
            Assert.Equal(Enumerable.Range(0, (int)acknowledged + 1).Select(i => (long)i), await store.ListAsync("r", 0, Token).Select(checkpoint => checkpoint.Id.Sequence).ToListAsync(Token));
            var restored = await store.ReadAsync(new CheckpointId("r", acknowledged), Token);
            Assert.All(restored, record => Assert.True(record.Payload.Span.SequenceEqual(Record(record.Sequence).Payload.Span)));
        }

        await log.DisposeAsync();
        Assert.Equal(["r"], await store.ListRunsAsync(null, Token).ToListAsync(Token));
    }

    [Fact]
    public async Task A_server_that_is_down_is_said_to_be()
    {
        await using var server = await RedisServer.StartAsync();
        await using var store = new RedisCheckpointStore(server.Address + ",asyncTimeout=3000");
        var log = await store.OpenAsync("r", 0, Token);
        await log.AppendAsync(Record(0), Token);
        await using var late = new RedisCheckpointStore(server.Address + ",connectTimeout=1000,connectRetry=1");
        await server.KillAsync();

        Assert.Contains("record 1 of run 'r' was to be appended", (await Unavailable(() => log.AppendAsync(Record(1), Token))).Message, StringComparison.Ordinal);
        _ = await Unavailable(async () => _ = await store.GetLatestAsync("r", Token));
        _ = await Unavailable(async () => _ = await late.OpenAsync("r", 1, Token));

        await server.StartAgainAsync();
        Assert.Null(await late.GetLatestAsync("r", Token));
    }

    [Fact]
    public async Task A_server_that_is_full_is_said_to_be_and_the_run_goes_on_when_there_is_room()
    {
        await using var server = await RedisServer.StartAsync();
        var connection = await server.ConnectAsync();
        await using var store = new RedisCheckpointStore(connection);
        var log = await store.OpenAsync("r", 0, Token);
        await log.AppendAsync(Record(0), Token);
        _ = await connection.GetDatabase().ExecuteAsync("CONFIG", "SET", "maxmemory", "1");
        Assert.Contains("OOM", (await Unavailable(() => log.AppendAsync(Record(1), Token))).Message, StringComparison.Ordinal);
        _ = await Unavailable(async () =>
        {
            await using var another = await store.OpenAsync("s", 0, Token);
            await another.AppendAsync(Record(0), Token);
        });
        Assert.Equal(["r"], await store.ListRunsAsync(null, Token).ToListAsync(Token));
        _ = await connection.GetDatabase().ExecuteAsync("CONFIG", "SET", "maxmemory", "0");
        await log.AppendAsync(Record(1), Token);
        Assert.Equal(1, (await store.GetLatestAsync("r", Token))!.Id.Sequence);
    }

    [Fact]
    public async Task A_replica_takes_no_records_and_is_waited_for_when_it_is_to_have_them()
    {
        await using var server = await RedisServer.StartAsync();
        await using var store = new RedisCheckpointStore(server.Configuration, new RedisCheckpointStoreOptions { WaitForReplicas = 1, ReplicaTimeout = TimeSpan.FromMilliseconds(200) });
        var log = await store.OpenAsync("r", 0, Token);
        Assert.Contains("0 of 1 replicas", (await Unavailable(() => log.AppendAsync(Record(0), Token))).Message, StringComparison.Ordinal);

        await using var replica = await RedisServer.StartAsync("--replicaof", "127.0.0.1", $"{server.Port}", "--repl-diskless-sync-delay", "0");
        await AppendWhenBack(log, Record(0));
        await AppendWhenBack(log, Record(1));
        await using var onReplica = new RedisCheckpointStore(replica.Configuration);
        Assert.Equal(1, (await onReplica.GetLatestAsync("r", Token))?.Id.Sequence);
        _ = await Unavailable(async () =>
        {
            await using var refused = await onReplica.OpenAsync("s", 0, Token);
            await refused.AppendAsync(Record(0), Token);
        });
    }

    [Fact]
    public async Task Scripts_that_the_server_forgets_are_sent_again()
    {
        await using var server = await RedisServer.StartAsync();
        var connection = await server.ConnectAsync();
        await using var store = new RedisCheckpointStore(connection);
        var log = await store.OpenAsync("r", 0, Token);
        for (var i = 0; i < 5; i++)
        {
            await log.AppendAsync(Record(i), Token);
            _ = await connection.GetDatabase().ExecuteAsync("SCRIPT", "FLUSH");
            Assert.Equal(i + 1, (await store.ReadAsync(new CheckpointId("r", i), Token)).Count);
            _ = await connection.GetDatabase().ExecuteAsync("SCRIPT", "FLUSH");
            await log.TrimAsync(0, Token);
            _ = await connection.GetDatabase().ExecuteAsync("SCRIPT", "FLUSH");
        }

        await log.DisposeAsync();
        Assert.True(await store.DeleteAsync("r", Token));
    }

    private static CheckpointRecord Record(long sequence) => TestRecords.Create("r", sequence, sequence % 20 == 0 ? Base : Delta, 200);

    private static async Task<CheckpointStoreUnavailableException> Unavailable(Func<ValueTask> action)
        => await Assert.ThrowsAsync<CheckpointStoreUnavailableException>(async () => await action());

    private static async Task<long> WriteUntilUnavailable(ICheckpointLog log, TaskCompletionSource reached, long count)
    {
        try
        {
            while (true)
            {
                await log.AppendAsync(Record(log.NextSequence), Token);
                if (log.NextSequence >= count)
                    _ = reached.TrySetResult();
            }
        }
        catch (CheckpointStoreUnavailableException)
        {
            return log.NextSequence;
        }
    }

    /// <summary>Appends a record, of which it may not be known whether it was appended before, as soon as the server takes it.</summary>
    private static async Task AppendWhenBack(ICheckpointLog log, CheckpointRecord record)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await log.AppendAsync(record, Token);
                return;
            }
            catch (CheckpointStoreUnavailableException) when (attempt < 300)
            {
                await Task.Delay(100, Token);
            }
        }
    }
}
