using Microsoft.Data.Sqlite;

namespace CompiledWorkflows;

/// <summary>One connection to the database file, with its prepared statements. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    private SqliteSession(SqliteConnection connection) => _connection = connection;

    public static SqliteSession Open(string path, SqliteCheckpointStoreOptions options)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = (int)Math.Ceiling(options.BusyTimeout.TotalSeconds),
        };
        var session = new SqliteSession(new SqliteConnection(settings.ConnectionString));
        try
        {
            session._connection.Open();
            session.Configure(options);
            SqliteSchema.Prepare(session, path);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public T InTransaction<T>(Func<SqliteSession, T> write)
    {
        _ = Execute("BEGIN IMMEDIATE");
        var result = write(this);
        _ = Execute("COMMIT");
        return result;
    }

    /// <summary>Runs a statement that is used again and again.</summary>
    /// <returns>The number of rows that it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Prepared(sql, parameters).ExecuteNonQuery();

    /// <summary>Runs a query that is used again and again. The reader is disposed of before the query is run once more.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Prepared(sql, parameters).ExecuteReader();

    /// <summary>Runs statements that are used once, or whose parameters are too large to stay bound to a prepared one.</summary>
    public int ExecuteOnce(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Create(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();

        _connection.Dispose();
    }

    private void Configure(SqliteCheckpointStoreOptions options)
    {
        // fullfsync matters on macOS alone, where fsync does not reach the disk.
        var synced = options.Durability == Durability.Synced;
        _ = ExecuteOnce($"PRAGMA busy_timeout = {(long)options.BusyTimeout.TotalMilliseconds}; PRAGMA synchronous = {(synced ? "FULL" : "NORMAL")}; PRAGMA fullfsync = {(synced ? 1 : 0)}");

        // SQLite does not wait for its turn to change the mode; the driver tries again for the connection's timeout.
        _ = ExecuteOnce("PRAGMA journal_mode = WAL");

        // From here on SQLite waits by itself, and wakes up sooner than the driver, whose own waiting ends by then.
        _connection.DefaultTimeout = 1;
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
            return _prepared[sql] = Create(sql, parameters);

        for (var i = 0; i < parameters.Length; i++)
            command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;

        return command;
    }

    private SqliteCommand Create(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            _ = command.Parameters.AddWithValue(name, value ?? DBNull.Value);

        return command;
    }
}
