using Microsoft.Data.Sqlite;

namespace CompiledWorkflows;

/// <summary>A search for runs by what their rows hold. Its texts are few: one for each set of conditions.</summary>
internal static class RunSearch
{
    public static IReadOnlyList<RunSummary> Read(SqliteSession session, RunQuery query, int count)
    {
        var conditions = "key > $after";
        List<(string Name, object? Value)> parameters = [("$after", query.After ?? ""), ("$count", count)];
        if (query.WorkflowId is not null)
        {
            conditions += " AND workflow_id = $workflow";
            parameters.Add(("$workflow", query.WorkflowId));
        }

        if (query.WakesBy is not null)
        {
            conditions += " AND wakes_at <= $wake";
            parameters.Add(("$wake", SqliteTime.Text(query.WakesBy)));
        }

        if (query.Statuses is not null)
        {
            (string Name, object?)[] statuses = [.. query.Statuses.Distinct().Select((status, i) => ($"$status{i}", status.ToString()))];
            conditions += $" AND last_status IN ({string.Join(", ", statuses.Select(status => status.Name))})";
            parameters.AddRange(statuses);
        }

        using var reader = session.Query(
            $"SELECT key, workflow_id, last_status, wakes_at, updated_at, last_checkpoint FROM runs {Index(query)} WHERE {conditions} ORDER BY key LIMIT $count",
            [.. parameters]);
        var runs = new List<RunSummary>();
        while (reader.Read())
            runs.Add(Summary(reader));

        return runs;
    }

    /// <summary>Where the planner has the choice it walks along the keys of all runs, however few are due.</summary>
    private static string Index(RunQuery query)
        => query.WakesBy is not null ? "INDEXED BY runs_by_wake" : query.Statuses is not null ? "INDEXED BY runs_by_status" : "";

    private static RunSummary Summary(SqliteDataReader reader)
    {
        var key = reader.GetString(0);
        return new RunSummary(
            key,
            reader.GetString(1),
            Enum.Parse<RunStatus>(reader.GetString(2)),
            SqliteTime.ReadOptional(reader, 3),
            SqliteTime.Read(reader, 4),
            new CheckpointId(key, reader.GetInt64(5)));
    }
}
