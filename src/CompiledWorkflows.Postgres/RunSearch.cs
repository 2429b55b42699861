using Npgsql;

namespace CompiledWorkflows;

/// <summary>A search for runs by what their rows hold. Its texts are few: one for each set of conditions.</summary>
internal static class RunSearch
{
    private const string Columns = "key, workflow_id, last_status, wakes_at, wakes_at_100ns, updated_at, updated_at_100ns, last_checkpoint";

    /// <summary>Adds text and conditions to a command that has the key before the first one and the number of rows as its parameters.</summary>
    public static void Complete(NpgsqlCommand command, string runs, RunQuery query)
    {
        var conditions = "true";
        if (query.WorkflowId is { } workflow)
            conditions += $" AND workflow_id = {Parameter(workflow)}";

        if (query.Statuses is { } statuses)
            conditions += $" AND last_status IN ({string.Join(", ", statuses.Distinct().Select(status => Parameter(status.ToString())))})";

        if (query.WakesBy is { } time)
        {
            var (microseconds, rest) = PostgresTime.Divide(time);
            var by = Parameter(microseconds);
            conditions += $" AND wakes_at <= {by} AND (wakes_at < {by} OR wakes_at_100ns <= {Parameter(rest)})";
        }

        // What is due is put together first: the limit alone would be a reason for the planner to walk along the keys of all runs.
        command.CommandText = query.WakesBy is null
            ? $"SELECT {Columns} FROM {runs} WHERE {conditions} AND key > $1 ORDER BY key LIMIT $2"
            : $"WITH due AS MATERIALIZED (SELECT {Columns} FROM {runs} WHERE {conditions}) SELECT {Columns} FROM due WHERE key > $1 ORDER BY key LIMIT $2";

        string Parameter<T>(T value)
        {
            _ = command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
            return $"${command.Parameters.Count}";
        }
    }

    public static RunSummary Read(NpgsqlDataReader reader)
    {
        var key = reader.GetString(0);
        return new RunSummary(
            key,
            reader.GetString(1),
            Enum.Parse<RunStatus>(reader.GetString(2)),
            PostgresTime.ReadOptional(reader, 3),
            PostgresTime.Read(reader, 5),
            new CheckpointId(key, reader.GetInt64(7)));
    }
}
