using System.Net.Sockets;
using CompiledWorkflows.Tests.Servers;
using Npgsql;
using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests.Postgres;

/// <summary>Servers and connections that fail.</summary>
public sealed class PostgresFailureTests(SharedPostgres postgres)
{
    private readonly PostgresCheckpointStoreOptions _options = new() { Schema = $"failures_{Guid.NewGuid():N}" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_append_whose_answer_was_lost_is_recognised_as_done()
    {
        var server = new NpgsqlConnectionStringBuilder((await postgres.ServerAsync()).ConnectionString);
        using var proxy = new LossyProxy(new UnixDomainSocketEndPoint(Path.Join(server.Host, ".s.PGSQL.5432")));
        await using var store = new PostgresCheckpointStore(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Host = "127.0.0.1", Port = proxy.Port }.ConnectionString, _options);
        await using var log = await store.OpenAsync("r", 0, Token);
        for (var next = 0; next < 12; next++)
        {
            var record = TestRecords.Create("r", next, next == 0 ? Base : Delta, 100 + next);
            if (next % 3 != 2)
            {
                if (next % 3 == 0)
                    proxy.LoseAnswer();
                else
                    proxy.LoseRequest();

                _ = await Assert.ThrowsAsync<CheckpointStoreUnavailableException>(async () => await log.AppendAsync(record, Token));
                Assert.Equal(next, log.NextSequence);
                Assert.Equal(next % 3 == 0 ? next : next - 1, (await store.GetLatestAsync("r", Token))!.Id.Sequence);
            }

            await log.AppendAsync(record, Token);
        }

        await RequireRecords(store, 12);
    }

    [Fact]
    public async Task A_connection_that_an_administrator_ended_is_replaced()
    {
        var connectionString = (await postgres.ServerAsync()).ConnectionString + ";Application Name=" + _options.Schema;
        await using var administrator = NpgsqlDataSource.Create(connectionString + "-admin");
        await using var store = new PostgresCheckpointStore(connectionString, _options);
        await using var log = await store.OpenAsync("r", 0, Token);
        await log.AppendAsync(TestRecords.Create("r", 0, Base), Token);
        await using (var command = administrator.CreateCommand($"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = '{_options.Schema}'"))
            Assert.Equal(true, await command.ExecuteScalarAsync(Token));

        var failed = await Assert.ThrowsAsync<CheckpointStoreUnavailableException>(async () => await log.AppendAsync(TestRecords.Create("r", 1, Delta), Token));
        Assert.Contains("record 1 of run 'r'", failed.Message, StringComparison.Ordinal);
        await log.AppendAsync(TestRecords.Create("r", 1, Delta), Token);
        await RequireRecords(store, 2);
    }

    [Fact]
    public async Task A_server_that_crashes_loses_nothing_it_acknowledged()
    {
        await using var server = await PostgresServer.CreateAsync();
        await using var store = new PostgresCheckpointStore(server.ConnectionString, _options);
        await using var log = await store.OpenAsync("r", 0, Token);
        await AppendTo(100);
        for (var crash = 1; crash <= 3; crash++)
        {
            var writing = Task.Run(() => AppendTo((100 * crash) + 5000), Token);
            await Task.Delay(50, Token);
            await server.CrashAsync();
            _ = await Assert.ThrowsAsync<CheckpointStoreUnavailableException>(() => writing);
            _ = await Assert.ThrowsAsync<CheckpointStoreUnavailableException>(async () => await store.GetLatestAsync("r", Token));
            await server.StartAsync();
            await AppendTo(log.NextSequence + 10);
        }

        await RequireRecords(store, (int)log.NextSequence);

        async Task AppendTo(long end)
        {
            while (log.NextSequence < end)
                await log.AppendAsync(TestRecords.Create("r", log.NextSequence, log.NextSequence == 0 ? Base : Delta, 100 + (int)log.NextSequence), Token);
        }
    }

    [Fact]
    public async Task Where_transactions_are_serializable_one_of_many_writers_goes_on()
    {
        var connectionString = (await postgres.ServerAsync()).ConnectionString + ";Options=-c default_transaction_isolation=serializable";
        await using var store = new PostgresCheckpointStore(connectionString, _options);
        await using (var first = await store.OpenAsync("r", 0, Token))
            await first.AppendAsync(TestRecords.Create("r", 0, Base, 100), Token);

        var appended = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => OpenAndAppend(store), Token)));
        Assert.Equal(1, appended.Count(done => done));
        await RequireRecords(store, 2);
    }

    private static async Task<bool> OpenAndAppend(PostgresCheckpointStore store)
    {
        while (true)
        {
            try
            {
                await using var log = await store.OpenAsync("r", 1, Token);
                await log.AppendAsync(TestRecords.Create("r", 1, Delta, 101), Token);
                return true;
            }
            catch (CheckpointStoreUnavailableException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure })
            {
                // What the server asks for: the same again.
            }
            catch (CheckpointConflictException) when (store.GetLatestAsync("r", Token).AsTask().GetAwaiter().GetResult()!.Id.Sequence == 1)
            {
                return false;
            }
            catch (CheckpointConflictException)
            {
                // Another has taken the log before the append; so does this one again.
            }
        }
    }

    private static async Task RequireRecords(PostgresCheckpointStore store, int count)
    {
        var records = await store.ReadAsync(new CheckpointId("r", count - 1), Token);
        Assert.Equal(Enumerable.Range(0, count), records.Select(record => (int)record.Sequence));
        Assert.Null(await store.ListAsync("r", count, Token).FirstOrDefaultAsync(Token));
    }
}
