using System.Data;
using System.Globalization;
using System.Text;
using Npgsql;

namespace CompiledWorkflows;

/// <summary>The schema and its tables, and what makes older ones new.</summary>
internal sealed class PostgresSchema
{
    private const int LongestName = 63;

    /// <summary>Whoever changes tables of ours, in whatever schema, holds this lock of the database.</summary>
    private const long LockKey = 0x4357464c_4f575331;

    // Asked of the tables of the catalogue: functions like to_regclass answer from a cache, which may be older than the lock.
    private const string FindSchema = "SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = $1)";
    private const string FindTable = "SELECT EXISTS (SELECT FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = 'schema_version')";

    private readonly string _name;
    private readonly bool _creates;
    private readonly string[] _steps;
    private volatile bool _ready;

    public PostgresSchema(string name, bool creates)
    {
        if (string.IsNullOrEmpty(name) || name.Contains('\0', StringComparison.Ordinal) || Encoding.UTF8.GetByteCount(name) > LongestName)
            throw new ArgumentException($"'{name}' is not the name of a schema. One has from 1 to {LongestName} bytes of UTF-8.", nameof(name));

        QuotedName = $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        _name = name;
        _creates = creates;
        _steps = Steps(QuotedName);
    }

    public string QuotedName { get; }

    /// <summary>Sees that the tables are there and those that this package knows, once.</summary>
    /// <exception cref="NotSupportedException">They are newer than this package.</exception>
    /// <exception cref="InvalidOperationException">They are older or missing, and the store is not to make them.</exception>
    public async ValueTask PrepareAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        if (_ready)
            return;

        var connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var version = await VersionAsync(connection, cancellationToken).ConfigureAwait(false);
            if (version < _steps.Length && !_creates)
                throw new InvalidOperationException($"The tables in schema {QuotedName} have version {version} (0 for none), and {nameof(PostgresCheckpointStore)} needs version {_steps.Length}. Set {nameof(PostgresCheckpointStoreOptions)}.{nameof(PostgresCheckpointStoreOptions.CreateSchema)}, or let somebody with the right to run:{Environment.NewLine}{Script(version)}");

            if (version < _steps.Length)
                await MigrateAsync(connection, cancellationToken).ConfigureAwait(false);
        }

        _ready = true;
    }

    /// <summary>What leads from a version to the newest.</summary>
    public string Script(int from)
        => string.Join('\n', [$"BEGIN;\nCREATE SCHEMA IF NOT EXISTS {QuotedName};", .. _steps[from..], $"{SetVersion()};\nCOMMIT;\n"]);

    /// <summary>What leads from each version to the next; from version 0, in which there is nothing.</summary>
    private static string[] Steps(string schema) =>
    [
        $"""
        CREATE TABLE {schema}.schema_version (version integer NOT NULL);
        INSERT INTO {schema}.schema_version VALUES (0);
        CREATE TABLE {schema}.runs (
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
        CREATE TABLE {schema}.records (
            run              bigint      NOT NULL REFERENCES {schema}.runs (id) ON DELETE CASCADE,
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
        """,
        $"""
        ALTER TABLE {schema}.records
            ADD COLUMN next_wake_at        timestamptz,
            ADD COLUMN next_wake_at_100ns  smallint,
            ADD COLUMN previous_checkpoint bigint;
        ALTER TABLE {schema}.runs
            ADD COLUMN last_status      text,
            ADD COLUMN updated_at       timestamptz,
            ADD COLUMN updated_at_100ns smallint,
            ADD COLUMN wakes_at         timestamptz,
            ADD COLUMN wakes_at_100ns   smallint;
        UPDATE {schema}.runs SET last_status = status, updated_at = taken_at, updated_at_100ns = taken_at_100ns
            FROM {schema}.records WHERE run = id AND sequence = next_sequence - 1;
        ALTER TABLE {schema}.runs
            ALTER COLUMN last_status      SET NOT NULL,
            ALTER COLUMN updated_at       SET NOT NULL,
            ALTER COLUMN updated_at_100ns SET NOT NULL;
        CREATE INDEX runs_by_status ON {schema}.runs (last_status, key);
        CREATE INDEX runs_by_wake ON {schema}.runs (wakes_at) WHERE wakes_at IS NOT NULL;
        """,
        $"""
        CREATE TABLE {schema}.hosts (
            id   text COLLATE "C" PRIMARY KEY,
            beat bigint NOT NULL
        ) WITH (fillfactor = 50);
        CREATE TABLE {schema}.claims (
            run    text COLLATE "C" PRIMARY KEY,
            host   text COLLATE "C" NOT NULL REFERENCES {schema}.hosts (id) ON DELETE CASCADE,
            cancel boolean NOT NULL DEFAULT false
        );
        CREATE INDEX claims_by_host ON {schema}.claims (host);
        """,
    ];

    private string SetVersion() => string.Create(CultureInfo.InvariantCulture, $"UPDATE {QuotedName}.schema_version SET version = {_steps.Length}");

    private async Task MigrateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({LockKey})"), cancellationToken).ConfigureAwait(false);
            var version = await VersionAsync(connection, cancellationToken).ConfigureAwait(false);

            // IF NOT EXISTS would ask for the right to make schemas even where this one is there.
            if (version == 0 && !await ExistsAsync(connection, FindSchema, cancellationToken).ConfigureAwait(false))
                await ExecuteAsync(connection, $"CREATE SCHEMA {QuotedName}", cancellationToken).ConfigureAwait(false);

            foreach (var step in _steps[version..])
                await ExecuteAsync(connection, step, cancellationToken).ConfigureAwait(false);

            await ExecuteAsync(connection, SetVersion(), cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(connection, FindTable, cancellationToken).ConfigureAwait(false))
            return 0;

        using var command = new NpgsqlCommand($"SELECT version FROM {QuotedName}.schema_version", connection);
        var version = (int)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        return version <= _steps.Length
            ? version
            : throw new NotSupportedException($"The tables in schema {QuotedName} have version {version}, and this version of CompiledWorkflows.Postgres knows them up to version {_steps.Length}. Update the package, or use another schema.");
    }

    private async Task<bool> ExistsAsync(NpgsqlConnection connection, string query, CancellationToken cancellationToken)
    {
        using var command = new NpgsqlCommand(query, connection) { Parameters = { new NpgsqlParameter<string> { TypedValue = _name } } };
        return (bool)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        using var command = new NpgsqlCommand(sql, connection);
        _ = await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
