using Microsoft.Data.Sqlite;

namespace CompiledWorkflows;

/// <summary>What the store says to its tables.</summary>
internal static class Statements
{
    /// <summary>What a prepared statement may keep of a payload after it was used.</summary>
    private const int LargestKept = 1 << 20;

    private const string HeaderColumns = "records.kind, records.sequence, superstep, taken_at, status, pending_messages, pending_requests, next_wake_at, previous_checkpoint, length(payload)";

    public static RunHead? FindHead(SqliteSession session, string key)
    {
        using var reader = session.Query(
            $"""
            SELECT {HeaderColumns}, owner, next_sequence, workflow_id, forked_from_run, forked_from_sequence
            FROM runs JOIN records ON run = id AND sequence = last_checkpoint
            WHERE key = $key
            """,
            ("$key", key));
        if (!reader.Read())
            return null;

        var parent = reader.IsDBNull(13) ? (CheckpointId?)null : new CheckpointId(reader.GetString(13), reader.GetInt64(14));
        return new RunHead(reader.GetGuid(10), reader.GetInt64(11), new RunOrigin(reader.GetString(12), parent), Header(reader));
    }

    public static void Take(SqliteSession session, string key, Guid owner)
        => session.Execute("UPDATE runs SET owner = $owner WHERE key = $key", ("$owner", Text(owner)), ("$key", key));

    public static bool TryCreate(SqliteSession session, string key, Guid owner, RunOrigin origin, CheckpointHeader header)
        => session.Execute(
            """
            INSERT INTO runs (key, owner, next_sequence, last_base, last_checkpoint, workflow_id, forked_from_run, forked_from_sequence, last_status, updated_at, wakes_at)
            VALUES ($key, $owner, 1, 0, 0, $workflow, $parent_run, $parent_sequence, $status, $taken_at, $wake)
            ON CONFLICT (key) DO NOTHING
            """,
            ("$key", key),
            ("$owner", Text(owner)),
            ("$workflow", origin.WorkflowId),
            ("$parent_run", origin.ForkedFrom?.RunId),
            ("$parent_sequence", origin.ForkedFrom?.Sequence),
            ("$status", header.Status.ToString()),
            ("$taken_at", SqliteTime.Text(header.Timestamp)),
            ("$wake", SqliteTime.Text(header.NextWakeTime))) == 1;

    /// <summary>Moves a run's head past its next record.</summary>
    public static bool TryAdvance(SqliteSession session, string key, Guid owner, CheckpointHeader header)
        => session.Execute(
            """
            UPDATE runs SET
                next_sequence = next_sequence + 1,
                last_base = CASE WHEN $kind = 'Base' THEN next_sequence ELSE last_base END,
                last_checkpoint = CASE WHEN $kind = 'Journal' THEN last_checkpoint ELSE next_sequence END,
                last_status = $status,
                updated_at = $taken_at,
                wakes_at = CASE WHEN $kind = 'Journal' THEN wakes_at ELSE $wake END
            WHERE key = $key AND owner = $owner AND next_sequence = $sequence
            """,
            ("$kind", header.Kind.ToString()),
            ("$status", header.Status.ToString()),
            ("$taken_at", SqliteTime.Text(header.Timestamp)),
            ("$wake", SqliteTime.Text(header.NextWakeTime)),
            ("$key", key),
            ("$owner", Text(owner)),
            ("$sequence", header.Sequence)) == 1;

    public static bool Insert(SqliteSession session, string key, CheckpointHeader header, CheckpointRecord record)
    {
        const string sql =
            """
            INSERT INTO records (run, sequence, kind, superstep, taken_at, status, pending_messages, pending_requests, next_wake_at, previous_checkpoint, payload)
            SELECT id, $sequence, $kind, $superstep, $taken_at, $status, $messages, $requests, $wake, $previous, $payload FROM runs WHERE key = $key
            """;
        ReadOnlySpan<(string Name, object? Value)> parameters =
        [
            ("$sequence", record.Sequence),
            ("$kind", record.Kind.ToString()),
            ("$superstep", header.SuperStep),
            ("$taken_at", SqliteTime.Text(header.Timestamp)),
            ("$status", header.Status.ToString()),
            ("$messages", header.PendingMessages),
            ("$requests", header.PendingRequests),
            ("$wake", SqliteTime.Text(header.NextWakeTime)),
            ("$previous", header.PreviousCheckpoint),
            ("$payload", record.Payload.ToArray()),
            ("$key", key),
        ];
        return (record.Payload.Length > LargestKept ? session.ExecuteOnce(sql, parameters) : session.Execute(sql, parameters)) == 1;
    }

    public static bool TryTrim(SqliteSession session, string key, Guid owner, long sequence)
    {
        using (var reader = session.Query("SELECT 1 FROM runs WHERE key = $key AND owner = $owner", ("$key", key), ("$owner", Text(owner))))
        {
            if (!reader.Read())
                return false;
        }

        _ = session.Execute(
            """
            DELETE FROM records
            WHERE run = (SELECT id FROM runs WHERE key = $key)
              AND sequence < (SELECT max(b.sequence) FROM records AS b WHERE b.run = records.run AND b.kind = 'Base' AND b.sequence <= $sequence)
            """,
            ("$key", key),
            ("$sequence", sequence));
        return true;
    }

    public static bool Delete(SqliteSession session, string key)
        => session.Execute("DELETE FROM runs WHERE key = $key", ("$key", key)) == 1;

    public static IReadOnlyList<CheckpointRecord> ReadRecords(SqliteSession session, string key, long sequence, CancellationToken cancellationToken)
    {
        using var reader = session.Query(
            """
            SELECT kind, sequence, payload
            FROM runs JOIN records ON run = id
            WHERE key = $key AND (kind = 'Journal') = (sequence > $sequence)
              AND sequence < CASE WHEN last_checkpoint <= $sequence THEN next_sequence
                                  ELSE (SELECT min(c.sequence) FROM records AS c WHERE c.run = id AND c.kind <> 'Journal' AND c.sequence > $sequence) END
              AND sequence >= CASE WHEN last_base <= $sequence THEN last_base
                                   ELSE (SELECT max(b.sequence) FROM records AS b WHERE b.run = id AND b.kind = 'Base' AND b.sequence <= $sequence) END
            ORDER BY sequence
            """,
            ("$key", key),
            ("$sequence", sequence));
        var records = new List<CheckpointRecord>();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            records.Add(new CheckpointRecord(reader.GetInt64(1), Enum.Parse<CheckpointRecordKind>(reader.GetString(0)), reader.GetFieldValue<byte[]>(2)));
        }

        return records;
    }

    public static IReadOnlyList<StoredHeader> ReadHeaders(SqliteSession session, string key, long from, int count)
    {
        using var reader = session.Query(
            $"""
            SELECT {HeaderColumns}
            FROM runs JOIN records ON run = id
            WHERE key = $key AND kind <> 'Journal' AND sequence >= $from
            ORDER BY sequence LIMIT $count
            """,
            ("$key", key),
            ("$from", from),
            ("$count", count));
        var headers = new List<StoredHeader>();
        while (reader.Read())
            headers.Add(Header(reader));

        return headers;
    }

    public static IReadOnlyList<string> ReadKeys(SqliteSession session, string? after, int count)
    {
        // No key is empty.
        using var reader = session.Query("SELECT key FROM runs WHERE key > $after ORDER BY key LIMIT $count", ("$after", after ?? ""), ("$count", count));
        var keys = new List<string>();
        while (reader.Read())
            keys.Add(reader.GetString(0));

        return keys;
    }

    private static StoredHeader Header(SqliteDataReader reader)
        => new(
            new CheckpointHeader
            {
                Kind = Enum.Parse<CheckpointRecordKind>(reader.GetString(0)),
                Sequence = reader.GetInt64(1),
                SuperStep = reader.GetInt64(2),
                Timestamp = SqliteTime.Read(reader, 3),
                Status = Enum.Parse<RunStatus>(reader.GetString(4)),
                PendingMessages = reader.GetInt32(5),
                PendingRequests = reader.GetInt32(6),
                NextWakeTime = SqliteTime.ReadOptional(reader, 7),
                PreviousCheckpoint = reader.IsDBNull(8) ? null : reader.GetInt64(8),
            },
            reader.GetInt32(9));

    /// <summary>As a person would write it; the driver would bind upper-case letters.</summary>
    private static string Text(Guid owner) => owner.ToString("D");
}
