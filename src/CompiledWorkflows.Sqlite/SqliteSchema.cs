using System.Globalization;

namespace CompiledWorkflows;

/// <summary>The tables, and what makes older ones new.</summary>
internal static class SqliteSchema
{
    private const string FindVersion = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'";

    private const string ReadVersion = "SELECT version FROM schema_version";

    /// <summary>What leads from each version to the next; from version 0, in which there is nothing.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT;
        INSERT INTO schema_version VALUES (0);
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
        """,
        """
        ALTER TABLE records ADD COLUMN next_wake_at TEXT;
        ALTER TABLE records ADD COLUMN previous_checkpoint INTEGER;
        ALTER TABLE runs ADD COLUMN last_status TEXT NOT NULL DEFAULT '';
        ALTER TABLE runs ADD COLUMN updated_at TEXT NOT NULL DEFAULT '';
        ALTER TABLE runs ADD COLUMN wakes_at TEXT;
        UPDATE runs SET (last_status, updated_at) = (SELECT status, taken_at FROM records WHERE run = id AND sequence = next_sequence - 1);
        CREATE INDEX runs_by_status ON runs (last_status, key);
        CREATE INDEX runs_by_wake ON runs (wakes_at) WHERE wakes_at IS NOT NULL;
        """,
        """
        CREATE TABLE hosts (
            id   TEXT    NOT NULL PRIMARY KEY,
            beat INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE claims (
            run    TEXT    NOT NULL PRIMARY KEY,
            host   TEXT    NOT NULL REFERENCES hosts (id) ON DELETE CASCADE,
            cancel INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX claims_by_host ON claims (host);
        """,
    ];

    /// <summary>Creates the tables, or brings them up to date; of several that do so at once one does it.</summary>
    /// <exception cref="NotSupportedException">They are newer than this package.</exception>
    public static void Prepare(SqliteSession session, string path)
    {
        if (Version(session, path) < Steps.Length)
            _ = session.InTransaction(_ => Migrate(session, path));
    }

    private static int Migrate(SqliteSession session, string path)
    {
        var version = Version(session, path);
        foreach (var step in Steps.AsSpan(version))
            _ = session.ExecuteOnce(step);

        return session.ExecuteOnce("UPDATE schema_version SET version = $version", ("$version", Steps.Length));
    }

    private static int Version(SqliteSession session, string path)
    {
        var version = Number(session, FindVersion) == 0 ? 0 : Number(session, ReadVersion);
        return version <= Steps.Length
            ? (int)version
            : throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"The tables in '{path}' have version {version}, and this version of CompiledWorkflows.Sqlite knows them up to version {Steps.Length}. Update the package, or use another file."));
    }

    private static long Number(SqliteSession session, string query)
    {
        using var reader = session.Query(query);
        return reader.Read() ? reader.GetInt64(0) : 0;
    }
}
