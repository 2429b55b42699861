using Microsoft.Data.Sqlite;

namespace CompiledWorkflows;

/// <summary>The hosts of a SQLite file and their claims, which go with them.</summary>
internal sealed class SqliteRunLeases(SqliteCheckpointStore store, SqliteDatabase database) : DatabaseRunLeases(store)
{
    protected override ValueTask<bool> AddHostAsync(string host)
        => WriteAsync("INSERT INTO hosts (id, beat) VALUES ($host, 0) ON CONFLICT (id) DO NOTHING", ("$host", host));

    protected override ValueTask<IReadOnlyCollection<string>?> CountBeatAsync(string host)
        => database.WriteAsync<IReadOnlyCollection<string>?>(session =>
        {
            if (session.Execute("UPDATE hosts SET beat = beat + 1 WHERE id = $host", ("$host", host)) == 0)
                return null;

            using var reader = session.Query("SELECT run FROM claims WHERE host = $host AND cancel", ("$host", host));
            return Texts(reader);
        });

    protected override ValueTask<IReadOnlyCollection<RunHost>> ReadHostsAsync()
        => database.ReadAsync<IReadOnlyCollection<RunHost>>(session =>
        {
            using var reader = session.Query("SELECT id, beat FROM hosts");
            var hosts = new List<RunHost>();
            while (reader.Read())
                hosts.Add(new RunHost(reader.GetString(0), reader.GetInt64(1)));

            return hosts;
        });

    protected override ValueTask<bool> RemoveHostAsync(string host, long? beat)
        => WriteAsync("DELETE FROM hosts WHERE id = $host AND beat = coalesce($beat, beat)", ("$host", host), ("$beat", beat));

    protected override ValueTask<bool> AddClaimAsync(string key, string host)
        => WriteAsync(
            """
            INSERT INTO claims (run, host) SELECT $key, id FROM hosts WHERE id = $host
            ON CONFLICT (run) DO UPDATE SET host = excluded.host WHERE claims.host = excluded.host
            """,
            ("$key", key),
            ("$host", host));

    protected override ValueTask<bool> RemoveClaimAsync(string key, string host)
        => WriteAsync("DELETE FROM claims WHERE run = $key AND host = $host", ("$key", key), ("$host", host));

    protected override ValueTask<IReadOnlyCollection<string>> ReadClaimsAsync()
        => database.ReadAsync<IReadOnlyCollection<string>>(session =>
        {
            using var reader = session.Query("SELECT run FROM claims");
            return Texts(reader);
        });

    protected override ValueTask<bool> MarkClaimAsync(string key)
        => WriteAsync("UPDATE claims SET cancel = 1 WHERE run = $key", ("$key", key));

    private static List<string> Texts(SqliteDataReader reader)
    {
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));

        return texts;
    }

    private ValueTask<bool> WriteAsync(string sql, params (string Name, object? Value)[] parameters)
        => database.WriteAsync(session => session.Execute(sql, parameters) > 0);
}
