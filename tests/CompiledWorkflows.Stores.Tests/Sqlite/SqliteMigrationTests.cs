using Microsoft.Data.Sqlite;
using Xunit;

namespace CompiledWorkflows.Tests.Sqlite;

/// <summary>What becomes of the tables that former versions made.</summary>
public sealed class SqliteMigrationTests : IDisposable
{
    private const string Version1 =
        """
        CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT;
        INSERT INTO schema_version VALUES (1);
        CREATE TABLE runs (
            id                   INTEGER PRIMARY KEY,
            key                  TEXT    NOT NULL UNIQUE,
            owner                TEXT    NOT NULL,
            next_sequence        INTEGER NOT NULL,
            last_base            INTEGER NOT NULL,
            last_checkpoint      INTEGER NOT NULL,
            workflow_id          TEXT    NOT NULL,
            forked_from_run      TEXT,
            forked_from_sequence INTEGER
        ) STRICT;
        CREATE TABLE records (
            run              INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
            sequence         INTEGER NOT NULL,
            kind             TEXT    NOT NULL,
            superstep        INTEGER NOT NULL,
            taken_at         TEXT    NOT NULL,
            status           TEXT    NOT NULL,
            pending_messages INTEGER NOT NULL,
            pending_requests INTEGER NOT NULL,
            payload          BLOB    NOT NULL,
            PRIMARY KEY (run, sequence)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO runs VALUES (1, 'r', '8c1c0e9e-6f36-4f0c-b0b6-1f8ce5a3f0ab', 3, 0, 1, 'filling', 'parent', 7);
        """;

    private const string From1To2 =
        """
        ALTER TABLE records ADD COLUMN next_wake_at TEXT;
        ALTER TABLE records ADD COLUMN previous_checkpoint INTEGER;
        ALTER TABLE runs ADD COLUMN last_status TEXT NOT NULL DEFAULT '';
        ALTER TABLE runs ADD COLUMN updated_at TEXT NOT NULL DEFAULT '';
        ALTER TABLE runs ADD COLUMN wakes_at TEXT;
        UPDATE runs SET (last_status, updated_at) = (SELECT status, taken_at FROM records WHERE run = id AND sequence = next_sequence - 1);
        CREATE INDEX runs_by_status ON runs (last_status, key);
        CREATE INDEX runs_by_wake ON runs (wakes_at) WHERE wakes_at IS NOT NULL;
        UPDATE schema_version SET version = 2;
        """;

    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Join(_directory.Path, "checkpoints.db");

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(From1To2)]
    public async Task Runs_in_tables_of_former_versions_go_on(string changes)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync(Token);
        Execute(connection, Version1);
        foreach (var record in FormerRun.Records)
            Insert(connection, record);
        _ = Execute(connection, $"{changes};");

        var stores = Enumerable.Range(0, 4).Select(_ => new SqliteCheckpointStore(File)).ToList();
        _ = await Task.WhenAll(stores.Select(store => Task.Run(async () => await store.GetLatestAsync("r", Token), Token)));
        await FormerRun.RequireAsync(stores[0], Token);
        Assert.Equal(3L, Execute(connection, "SELECT version FROM schema_version"));
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    private static void Insert(SqliteConnection connection, CheckpointRecord record)
    {
        var header = CheckpointHeader.Read(record.Payload);
        _ = Execute(
            connection,
            "INSERT INTO records VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8)",
            record.Sequence,
            $"{record.Kind}",
            header.SuperStep,
            $"{header.Timestamp.UtcDateTime:O}",
            $"{header.Status}",
            header.PendingMessages,
            header.PendingRequests,
            record.Payload.ToArray());
    }

    private static object? Execute(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            _ = command.Parameters.AddWithValue($"${i + 1}", values[i]);

        return command.ExecuteScalar();
    }
}
