using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace CompiledWorkflows;

/// <summary>What the store says to its tables. Each method is one round trip, and atomic; its texts are the same at each call, so that the driver can prepare them.</summary>
internal sealed class Statements
{
    private const string HeaderColumns = "kind, sequence, superstep, taken_at, taken_at_100ns, status, pending_messages, pending_requests, next_wake_at, next_wake_at_100ns, previous_checkpoint, length(payload)";

    private readonly NpgsqlDataSource _dataSource;
    private readonly string _runs;
    private readonly string _findHead;
    private readonly string _take;
    private readonly string _create;
    private readonly string _append;
    private readonly string _trim;
    private readonly string _delete;
    private readonly string _readRecords;
    private readonly string _readHeaders;
    private readonly string _readKeys;

    public Statements(NpgsqlDataSource dataSource, string schema)
    {
        _dataSource = dataSource;
        var (runs, records) = (_runs = $"{schema}.runs", $"{schema}.records");
        const string recordColumns = "run, sequence, kind, superstep, taken_at, taken_at_100ns, status, pending_messages, pending_requests, payload, next_wake_at, next_wake_at_100ns, previous_checkpoint";
        const string recordValues = "id, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM head";
        _findHead =
            $"""
            SELECT {HeaderColumns}, owner, next_sequence, workflow_id, forked_from_run, forked_from_sequence
            FROM {runs} JOIN {records} ON run = id AND sequence = last_checkpoint
            WHERE key = $1
            """;
        _take = $"UPDATE {runs} SET owner = $1 WHERE key = $2 AND next_sequence >= $3 AND last_checkpoint < $3";
        _create =
            $"""
            WITH head AS (
                INSERT INTO {runs} (key, owner, next_sequence, last_base, last_checkpoint, workflow_id, forked_from_run, forked_from_sequence, last_status, updated_at, updated_at_100ns, wakes_at, wakes_at_100ns)
                VALUES ($13, $14, 1, 0, 0, $15, $16, $17, $6, $4, $5, $10, $11)
                ON CONFLICT (key) DO NOTHING
                RETURNING id)
            INSERT INTO {records} ({recordColumns}) SELECT {recordValues}
            """;
        _append =
            $"""
            WITH head AS (
                UPDATE {runs} SET
                    next_sequence = next_sequence + 1,
                    last_base = CASE WHEN $2 = 'Base' THEN next_sequence ELSE last_base END,
                    last_checkpoint = CASE WHEN $2 = 'Journal' THEN last_checkpoint ELSE next_sequence END,
                    last_status = $6,
                    updated_at = $4,
                    updated_at_100ns = $5,
                    wakes_at = CASE WHEN $2 = 'Journal' THEN wakes_at ELSE $10 END,
                    wakes_at_100ns = CASE WHEN $2 = 'Journal' THEN wakes_at_100ns ELSE $11 END
                WHERE key = $13 AND owner = $14 AND next_sequence = $1
                RETURNING id)
            INSERT INTO {records} ({recordColumns}) SELECT {recordValues}
            """;
        _trim =
            $"""
            WITH head AS (SELECT id FROM {runs} WHERE key = $1 AND owner = $2 FOR NO KEY UPDATE),
                 trimmed AS (
                     DELETE FROM {records} AS r USING head
                     WHERE r.run = head.id
                       AND r.sequence < (SELECT max(b.sequence) FROM {records} AS b WHERE b.run = head.id AND b.kind = 'Base' AND b.sequence <= $3))
            SELECT id FROM head
            """;
        _delete = $"DELETE FROM {runs} WHERE key = $1";
        _readRecords =
            $"""
            SELECT kind, sequence, payload
            FROM {runs} JOIN {records} ON run = id
            WHERE key = $1 AND (kind = 'Journal') = (sequence > $2)
              AND sequence < CASE WHEN last_checkpoint <= $2 THEN next_sequence
                                  ELSE (SELECT min(c.sequence) FROM {records} AS c WHERE c.run = id AND c.kind <> 'Journal' AND c.sequence > $2) END
              AND sequence >= CASE WHEN last_base <= $2 THEN last_base
                                   ELSE (SELECT max(b.sequence) FROM {records} AS b WHERE b.run = id AND b.kind = 'Base' AND b.sequence <= $2) END
            ORDER BY sequence
            """;
        _readHeaders =
            $"""
            SELECT {HeaderColumns}
            FROM {runs} JOIN {records} ON run = id
            WHERE key = $1 AND kind <> 'Journal' AND sequence >= $2
            ORDER BY sequence LIMIT $3
            """;
        _readKeys = $"SELECT key FROM {runs} WHERE key > $1 ORDER BY key LIMIT $2";
    }

    public async ValueTask<RunHead?> FindHeadAsync(string key, CancellationToken cancellationToken)
    {
        using var command = Command(_findHead, Parameter(key));
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            return await ReadHeadAsync(reader, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tries to take the run and then reads its head, in one transaction: what is read is not older than what was tried.</summary>
    public async ValueTask<RunHead?> TakeAsync(string key, long nextSequence, Guid owner, CancellationToken cancellationToken)
    {
        using var batch = _dataSource.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(_take) { Parameters = { Parameter(owner), Parameter(key), Parameter(nextSequence) } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(_findHead) { Parameters = { Parameter(key) } });
        var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            return await ReadHeadAsync(reader, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<bool> TryCreateAsync(string key, Guid owner, RunOrigin origin, CheckpointHeader header, CheckpointRecord record)
    {
        using var command = RecordCommand(_create, key, owner, header, record);
        _ = command.Parameters.Add(Parameter(origin.WorkflowId));
        _ = command.Parameters.Add(Optional(NpgsqlDbType.Text, origin.ForkedFrom?.RunId));
        _ = command.Parameters.Add(Optional(NpgsqlDbType.Bigint, origin.ForkedFrom?.Sequence));
        return await command.ExecuteNonQueryAsync().ConfigureAwait(false) > 0;
    }

    public async ValueTask<bool> TryAppendAsync(string key, Guid owner, CheckpointHeader header, CheckpointRecord record)
    {
        using var command = RecordCommand(_append, key, owner, header, record);
        return await command.ExecuteNonQueryAsync().ConfigureAwait(false) > 0;
    }

    public async ValueTask<bool> TryTrimAsync(string key, Guid owner, long sequence)
    {
        using var command = Command(_trim, Parameter(key), Parameter(owner), Parameter(sequence));
        return await command.ExecuteScalarAsync().ConfigureAwait(false) is not null;
    }

    public async ValueTask<bool> DeleteAsync(string key)
    {
        using var command = Command(_delete, Parameter(key));
        return await command.ExecuteNonQueryAsync().ConfigureAwait(false) > 0;
    }

    public async ValueTask<IReadOnlyList<CheckpointRecord>> ReadRecordsAsync(string key, long sequence, CancellationToken cancellationToken)
    {
        using var command = Command(_readRecords, Parameter(key), Parameter(sequence));
        var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var records = new List<CheckpointRecord>();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var kind = Enum.Parse<CheckpointRecordKind>(reader.GetString(0));
                var number = reader.GetInt64(1);
                records.Add(new CheckpointRecord(number, kind, await reader.GetFieldValueAsync<byte[]>(2, cancellationToken).ConfigureAwait(false)));
            }

            return records;
        }
    }

    public async ValueTask<IReadOnlyList<StoredHeader>> ReadHeadersAsync(string key, long from, int count, CancellationToken cancellationToken)
    {
        using var command = Command(_readHeaders, Parameter(key), Parameter(from), Parameter(count));
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var headers = new List<StoredHeader>();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                headers.Add(Header(reader));

            return headers;
        }
    }

    public async ValueTask<IReadOnlyList<string>> ReadKeysAsync(string? after, int count, CancellationToken cancellationToken)
    {
        // No key is empty.
        using var command = Command(_readKeys, Parameter(after ?? ""), Parameter(count));
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var keys = new List<string>();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                keys.Add(reader.GetString(0));

            return keys;
        }
    }

    public async ValueTask<IReadOnlyList<RunSummary>> ReadSummariesAsync(RunQuery query, int count, CancellationToken cancellationToken)
    {
        using var command = Command("", Parameter(query.After ?? ""), Parameter(count));
        RunSearch.Complete(command, _runs, query);
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var runs = new List<RunSummary>();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                runs.Add(RunSearch.Read(reader));

            return runs;
        }
    }

    private NpgsqlCommand RecordCommand(string sql, string key, Guid owner, CheckpointHeader header, CheckpointRecord record)
    {
        var (takenAt, takenAtRest) = PostgresTime.Divide(header.Timestamp);
        var wakesAt = header.NextWakeTime is { } wake ? PostgresTime.Divide(wake) : default((DateTime Microseconds, short Remainder)?);
        return Command(
            sql,
            Parameter(record.Sequence),
            Parameter(record.Kind.ToString()),
            Parameter(header.SuperStep),
            Parameter(takenAt),
            Parameter(takenAtRest),
            Parameter(header.Status.ToString()),
            Parameter(header.PendingMessages),
            Parameter(header.PendingRequests),
            Parameter(record.Payload),
            Optional(NpgsqlDbType.TimestampTz, wakesAt?.Microseconds),
            Optional(NpgsqlDbType.Smallint, wakesAt?.Remainder),
            Optional(NpgsqlDbType.Bigint, header.PreviousCheckpoint),
            Parameter(key),
            Parameter(owner));
    }

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = _dataSource.CreateCommand(sql);
        foreach (var parameter in parameters)
            _ = command.Parameters.Add(parameter);

        return command;
    }

    private static NpgsqlParameter<T> Parameter<T>(T value) => new() { TypedValue = value };

    private static NpgsqlParameter Optional(NpgsqlDbType type, object? value) => new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };

    private static async ValueTask<RunHead?> ReadHeadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            return null;

        var parent = await reader.IsDBNullAsync(15, cancellationToken).ConfigureAwait(false) ? (CheckpointId?)null : new CheckpointId(reader.GetString(15), reader.GetInt64(16));
        return new RunHead(reader.GetGuid(12), reader.GetInt64(13), new RunOrigin(reader.GetString(14), parent), Header(reader));
    }

    private static StoredHeader Header(NpgsqlDataReader reader)
        => new(
            new CheckpointHeader
            {
                Kind = Enum.Parse<CheckpointRecordKind>(reader.GetString(0)),
                Sequence = reader.GetInt64(1),
                SuperStep = reader.GetInt64(2),
                Timestamp = PostgresTime.Read(reader, 3),
                Status = Enum.Parse<RunStatus>(reader.GetString(5)),
                PendingMessages = reader.GetInt32(6),
                PendingRequests = reader.GetInt32(7),
                NextWakeTime = PostgresTime.ReadOptional(reader, 8),
                PreviousCheckpoint = reader.IsDBNull(10) ? null : reader.GetInt64(10),
            },
            reader.GetInt32(11));
}
