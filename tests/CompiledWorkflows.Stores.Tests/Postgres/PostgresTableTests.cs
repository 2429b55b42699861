using CompiledWorkflows.Tests.Servers;
using Npgsql;
using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests.Postgres;

/// <summary>Who makes the tables, and what is in them.</summary>
public sealed class PostgresTableTests(SharedPostgres postgres) : IAsyncLifetime
{
    private readonly PostgresCheckpointStoreOptions _options = new() { Schema = $"tables_{Guid.NewGuid():N}" };
    private NpgsqlDataSource _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = NpgsqlDataSource.Create((await postgres.ServerAsync()).ConnectionString);

    public ValueTask DisposeAsync() => _database?.DisposeAsync() ?? default;

    [Fact]
    public async Task The_tables_can_be_read_by_anybody()
    {
        await using (var store = new PostgresCheckpointStore(_database, _options))
            await Append(store, TestRecords.Create("r", 0, Base, 10), TestRecords.Create(Waking, 20), TestRecords.Create("r", 2, Journal));

        Assert.Equal(
            ["r|3|0|1|filling|parent|7"],
            await Query("SELECT key, next_sequence, last_base, last_checkpoint, workflow_id, forked_from_run, forked_from_sequence FROM {0}.runs"));
        Assert.Equal(
            ["Running|00:00:02|0|1.00:00:00|3"],
            await Query("SELECT last_status, updated_at - timestamptz '1970-01-01 00:00Z', updated_at_100ns, wakes_at - timestamptz '1970-01-01 00:00Z', wakes_at_100ns FROM {0}.runs"));
        Assert.Equal(
            ["||", "1.00:00:00|3|0", "||"],
            await Query("SELECT next_wake_at - timestamptz '1970-01-01 00:00Z', next_wake_at_100ns, previous_checkpoint FROM {0}.records ORDER BY sequence"));
        Assert.Equal(
            ["0|Base|0|00:00:00|Running|1|2", "1|Delta|1|00:00:01|AwaitingResponse|1|2", "2|Journal|2|00:00:02|Running|1|2"],
            await Query("SELECT sequence, kind, superstep, taken_at - timestamptz '1970-01-01 00:00Z', status, pending_messages, pending_requests FROM {0}.records JOIN {0}.runs ON run = id WHERE key = 'r'"));
        Assert.Equal(["3"], await Query("SELECT version FROM {0}.schema_version"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(639000000000000009)]
    [InlineData(3155378975999999999)]
    public async Task Times_are_kept_exactly(long ticks)
    {
        await using var store = new PostgresCheckpointStore(_database, _options);
        var payload = new System.Buffers.ArrayBufferWriter<byte>();
        var time = new DateTimeOffset(ticks, TimeSpan.Zero);
        (TestRecords.Header("r", 0, Base) with { Timestamp = time, NextWakeTime = time }).Write(payload);
        await Append(store, new CheckpointRecord(0, Base, payload.WrittenMemory));
        var latest = await store.GetLatestAsync("r", Token);
        Assert.Equal((time, time), (latest!.Timestamp, latest.NextWakeTime));
        var run = await store.QueryRunsAsync(new RunQuery { WakesBy = time }, Token).SingleAsync(Token);
        Assert.Equal((time, time), (run.UpdatedAt, run.NextWakeTime));
    }

    [Fact]
    public async Task A_run_that_is_deleted_by_hand_takes_its_records_with_it()
    {
        await using var store = new PostgresCheckpointStore(_database, _options);
        await Append(store, TestRecords.Create("r", 0, Base));
        _ = await Query("DELETE FROM {0}.runs");
        Assert.Equal(["0"], await Query("SELECT count(*) FROM {0}.records"));
    }

    [Fact]
    public async Task Tables_of_a_later_version_are_refused()
    {
        await using (var store = new PostgresCheckpointStore(_database, _options))
            await Append(store, TestRecords.Create("r", 0, Base));

        _ = await Query("UPDATE {0}.schema_version SET version = 7");
        await using var older = new PostgresCheckpointStore(_database, _options);
        var refused = await Assert.ThrowsAsync<NotSupportedException>(async () => await older.GetLatestAsync("r", Token));
        Assert.Contains(_options.Schema, refused.Message, StringComparison.Ordinal);
        Assert.Contains("version 7", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_make_tables_is_told_what_to_run_and_then_uses_them()
    {
        var user = $"user_{Guid.NewGuid():N}";
        await Execute($"CREATE ROLE {user} LOGIN");
        var connectionString = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Username = user }.ConnectionString;
        await using (var forbidden = new PostgresCheckpointStore(connectionString, _options))
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(async () => await forbidden.GetLatestAsync("r", Token))).SqlState);

        await using (var careful = new PostgresCheckpointStore(connectionString, _options with { CreateSchema = false }))
        {
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await careful.GetLatestAsync("r", Token));
            var script = PostgresCheckpointStore.GetCreationScript(_options.Schema);
            Assert.Contains(script, refused.Message, StringComparison.Ordinal);
            await Execute(script);
            await Execute($"GRANT USAGE ON SCHEMA {_options.Schema} TO {user}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {_options.Schema} TO {user}");
            await Append(careful, TestRecords.Create("r", 0, Base));
        }

        await using var store = new PostgresCheckpointStore(connectionString, _options);
        Assert.Equal(0, (await store.GetLatestAsync("r", Token))!.Id.Sequence);
    }

    [Fact]
    public async Task A_data_source_outlives_the_store()
    {
        var store = new PostgresCheckpointStore(_database, _options);
        await Append(store, TestRecords.Create("r", 0, Base));
        await store.DisposeAsync();
        Assert.Equal(["1"], await Query("SELECT count(*) FROM {0}.runs"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("ä234567890ä234567890ä234567890ä234567890ä234567890ä234567890")]
    public void A_name_that_no_schema_can_have_is_refused(string name)
    {
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => new PostgresCheckpointStore(_database, new() { Schema = name })).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => PostgresCheckpointStore.GetCreationScript(name)).ParamName);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("no connection string")]
    public void A_connection_string_that_is_none_is_refused(string? connectionString)
        => _ = Assert.ThrowsAny<ArgumentException>(() => new PostgresCheckpointStore(connectionString!));

    private static CheckpointHeader Waking => TestRecords.Header("r", 1, Delta, RunStatus.AwaitingResponse) with { NextWakeTime = DateTimeOffset.UnixEpoch.AddDays(1).AddTicks(3), PreviousCheckpoint = 0 };

    private static async Task Append(PostgresCheckpointStore store, params CheckpointRecord[] records)
    {
        await using var log = await store.OpenAsync("r", 0, Token);
        foreach (var record in records)
            await log.AppendAsync(record, Token);
    }

    private async Task Execute(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        _ = await command.ExecuteNonQueryAsync(Token);
    }

    private async Task<List<string>> Query(string sql)
    {
        await using var command = _database.CreateCommand(sql.Replace("{0}", _options.Schema, StringComparison.Ordinal));
        await using var reader = await command.ExecuteReaderAsync(Token);
        var rows = new List<string>();
        while (await reader.ReadAsync(Token))
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));

        return rows;
    }
}
