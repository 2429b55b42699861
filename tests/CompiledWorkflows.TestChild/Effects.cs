using Microsoft.Data.Sqlite;

namespace CompiledWorkflows.Tests;

/// <summary>The world, as a file: an effect that comes again under its key is counted and has no effect.</summary>
public sealed class Effects(string path)
{
    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60 }.ConnectionString;

    public async Task CreateAsync()
    {
        using var connection = await OpenAsync();
        using var command = new SqliteCommand("PRAGMA journal_mode = WAL; CREATE TABLE effects (key TEXT PRIMARY KEY, run TEXT NOT NULL, times INTEGER NOT NULL)", connection);
        _ = await command.ExecuteNonQueryAsync();
    }

    public async Task TakeAsync(string key, string runId)
    {
        using var connection = await OpenAsync();
        using var command = new SqliteCommand("PRAGMA synchronous = OFF; INSERT INTO effects VALUES ($key, $run, 1) ON CONFLICT (key) DO UPDATE SET times = times + 1", connection);
        _ = command.Parameters.AddWithValue("$key", key);
        _ = command.Parameters.AddWithValue("$run", runId);
        _ = await command.ExecuteNonQueryAsync();
    }

    /// <summary>Counts the effects of each run, and those that came again.</summary>
    public async Task<(Dictionary<string, long> ByRun, long Repeated)> CountAsync()
    {
        using var connection = await OpenAsync();
        using var command = new SqliteCommand("SELECT run, count(*), sum(times - 1) FROM effects GROUP BY run", connection);
        using var reader = await command.ExecuteReaderAsync();
        var byRun = new Dictionary<string, long>(StringComparer.Ordinal);
        long repeated = 0;
        while (await reader.ReadAsync())
        {
            byRun[reader.GetString(0)] = reader.GetInt64(1);
            repeated += reader.GetInt64(2);
        }

        return (byRun, repeated);
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync();
        return connection;
    }
}
