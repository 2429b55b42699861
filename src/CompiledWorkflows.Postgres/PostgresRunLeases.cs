using Npgsql;
using NpgsqlTypes;

namespace CompiledWorkflows;

/// <summary>The hosts of a PostgreSQL database and their claims, which go with them. Each operation is one statement.</summary>
internal sealed class PostgresRunLeases(PostgresCheckpointStore store, NpgsqlDataSource dataSource, PostgresSchema schema) : DatabaseRunLeases(store)
{
    private readonly string _hosts = $"{schema.QuotedName}.hosts";
    private readonly string _claims = $"{schema.QuotedName}.claims";

    protected override ValueTask<bool> AddHostAsync(string host)
        => WriteAsync($"INSERT INTO {_hosts} (id, beat) VALUES ($1, 0) ON CONFLICT (id) DO NOTHING", Text(host));

    protected override async ValueTask<IReadOnlyCollection<string>?> CountBeatAsync(string host)
    {
        // A host without marked claims gives one row without a run, one that is not known none.
        var rows = await ReadAsync(
            $"WITH host AS (UPDATE {_hosts} SET beat = beat + 1 WHERE id = $1 RETURNING id) SELECT run FROM host LEFT JOIN {_claims} AS c ON c.host = host.id AND c.cancel",
            static reader => reader.IsDBNull(0) ? null : reader.GetString(0),
            Text(host)).ConfigureAwait(false);
        return rows.Count == 0 ? null : [.. rows.OfType<string>()];
    }

    protected override async ValueTask<IReadOnlyCollection<RunHost>> ReadHostsAsync()
        => await ReadAsync($"SELECT id, beat FROM {_hosts}", static reader => new RunHost(reader.GetString(0), reader.GetInt64(1))).ConfigureAwait(false);

    protected override ValueTask<bool> RemoveHostAsync(string host, long? beat)
        => WriteAsync($"DELETE FROM {_hosts} WHERE id = $1 AND beat = coalesce($2, beat)", Text(host), new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint, Value = beat ?? (object)DBNull.Value });

    protected override async ValueTask<bool> AddClaimAsync(string key, string host)
    {
        try
        {
            return await WriteAsync(
                $"""
                INSERT INTO {_claims} AS c (run, host) SELECT $1, id FROM {_hosts} WHERE id = $2
                ON CONFLICT (run) DO UPDATE SET host = excluded.host WHERE c.host = excluded.host
                """,
                Text(key),
                Text(host)).ConfigureAwait(false);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            // The host was removed meanwhile.
            return false;
        }
    }

    protected override ValueTask<bool> RemoveClaimAsync(string key, string host)
        => WriteAsync($"DELETE FROM {_claims} WHERE run = $1 AND host = $2", Text(key), Text(host));

    protected override async ValueTask<IReadOnlyCollection<string>> ReadClaimsAsync()
        => await ReadAsync($"SELECT run FROM {_claims}", static reader => reader.GetString(0)).ConfigureAwait(false);

    protected override ValueTask<bool> MarkClaimAsync(string key)
        => WriteAsync($"UPDATE {_claims} SET cancel = true WHERE run = $1", Text(key));

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value };

    private async ValueTask<bool> WriteAsync(string sql, params NpgsqlParameter[] parameters)
    {
        using var command = await CommandAsync(sql, parameters).ConfigureAwait(false);
        return await command.ExecuteNonQueryAsync().ConfigureAwait(false) > 0;
    }

    private async ValueTask<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params NpgsqlParameter[] parameters)
    {
        using var command = await CommandAsync(sql, parameters).ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var rows = new List<T>();
            while (await reader.ReadAsync().ConfigureAwait(false))
                rows.Add(read(reader));

            return rows;
        }
    }

    private async ValueTask<NpgsqlCommand> CommandAsync(string sql, NpgsqlParameter[] parameters)
    {
        await schema.PrepareAsync(dataSource, CancellationToken.None).ConfigureAwait(false);
        var command = dataSource.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        return command;
    }
}
