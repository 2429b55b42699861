using CompiledWorkflows.Tests.Servers;
using Npgsql;
using Xunit;

namespace CompiledWorkflows.Tests.Postgres;

/// <summary>What becomes of the tables that former versions made.</summary>
public sealed class PostgresMigrationTests(SharedPostgres postgres) : IAsyncLifetime
{
    private const string Version1 =
        """
        CREATE SCHEMA {0};
        CREATE TABLE {0}.schema_version (version integer NOT NULL);
        INSERT INTO {0}.schema_version VALUES (1);
        CREATE TABLE {0}.runs (
            id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            key                  text COLLATE "C" NOT NULL UNIQUE,
            owner                uuid   NOT NULL,
            next_sequence        bigint NOT NULL,
            last_base            bigint NOT NULL,
            last_checkpoint      bigint NOT NULL,
            workflow_id          text   NOT NULL,
            forked_from_run      text COLLATE "C",
            forked_from_sequence bigint
        ) WITH (fillfactor = 50);
        CREATE TABLE {0}.records (
            run              bigint      NOT NULL REFERENCES {0}.runs (id) ON DELETE CASCADE,
            sequence         bigint      NOT NULL,
            superstep        bigint      NOT NULL,
            taken_at         timestamptz NOT NULL,
            pending_messages integer     NOT NULL,
            pending_requests integer     NOT NULL,
            taken_at_100ns   smallint    NOT NULL,
            kind             text        NOT NULL,
            status           text        NOT NULL,
            payload          bytea       NOT NULL,
            PRIMARY KEY (run, sequence)
        );
        INSERT INTO {0}.runs (key, owner, next_sequence, last_base, last_checkpoint, workflow_id, forked_from_run, forked_from_sequence)
            VALUES ('r', '8c1c0e9e-6f36-4f0c-b0b6-1f8ce5a3f0ab', 3, 0, 1, 'filling', 'parent', 7);
        """;

    private const string From1To2 =
        """
        ALTER TABLE {0}.records
            ADD COLUMN next_wake_at        timestamptz,
            ADD COLUMN next_wake_at_100ns  smallint,
            ADD COLUMN previous_checkpoint bigint;
        ALTER TABLE {0}.runs
            ADD COLUMN last_status      text,
            ADD COLUMN updated_at       timestamptz,
            ADD COLUMN updated_at_100ns smallint,
            ADD COLUMN wakes_at         timestamptz,
            ADD COLUMN wakes_at_100ns   smallint;
        UPDATE {0}.runs SET last_status = status, updated_at = taken_at, updated_at_100ns = taken_at_100ns
            FROM {0}.records WHERE run = id AND sequence = next_sequence - 1;
        ALTER TABLE {0}.runs
            ALTER COLUMN last_status      SET NOT NULL,
            ALTER COLUMN updated_at       SET NOT NULL,
            ALTER COLUMN updated_at_100ns SET NOT NULL;
        CREATE INDEX runs_by_status ON {0}.runs (last_status, key);
        CREATE INDEX runs_by_wake ON {0}.runs (wakes_at) WHERE wakes_at IS NOT NULL;
        UPDATE {0}.schema_version SET version = 2;
        """;

    private readonly PostgresCheckpointStoreOptions _options = new() { Schema = $"former_{Guid.NewGuid():N}" };
    private NpgsqlDataSource _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = NpgsqlDataSource.Create((await postgres.ServerAsync()).ConnectionString);
        _ = await Execute(Version1);
        foreach (var record in FormerRun.Records)
        {
            var header = CheckpointHeader.Read(record.Payload);
            _ = await Execute(
                "INSERT INTO {0}.records VALUES (1, $1, $2, $3, $4, $5, 0, $6, $7, $8)",
                record.Sequence,
                header.SuperStep,
                header.Timestamp.UtcDateTime,
                header.PendingMessages,
                header.PendingRequests,
                $"{record.Kind}",
                $"{header.Status}",
                record.Payload.ToArray());
        }
    }

    public ValueTask DisposeAsync() => _database?.DisposeAsync() ?? default;

    [Theory]
    [InlineData("")]
    [InlineData(From1To2)]
    public async Task Runs_in_tables_of_former_versions_go_on(string changes)
    {
        _ = await Execute($"SELECT; {changes}");
        var stores = Enumerable.Range(0, 4).Select(_ => new PostgresCheckpointStore(_database, _options)).ToList();
        _ = await Task.WhenAll(stores.Select(store => store.GetLatestAsync("r", Token).AsTask()));
        await FormerRun.RequireAsync(stores[0], Token);
        Assert.Equal(3, await Execute("SELECT version FROM {0}.schema_version"));
    }

    [Fact]
    public async Task Who_may_not_change_tables_is_told_what_to_run()
    {
        await using var store = new PostgresCheckpointStore(_database, _options with { CreateSchema = false });
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.GetLatestAsync("r", Token));
        _ = await Execute(refused.Message[refused.Message.IndexOf("BEGIN;", StringComparison.Ordinal)..]);
        await FormerRun.RequireAsync(store, Token);
    }

    private async Task<object?> Execute(string sql, params object[] values)
    {
        await using var command = _database.CreateCommand(sql.Replace("{0}", _options.Schema, StringComparison.Ordinal));
        foreach (var value in values)
            _ = command.Parameters.Add(new NpgsqlParameter { Value = value });

        return await command.ExecuteScalarAsync(Token);
    }
}
