namespace CompiledWorkflows;

/// <summary>Where a <see cref="PostgresCheckpointStore"/> keeps its tables.</summary>
public sealed record PostgresCheckpointStoreOptions
{
    /// <summary>The schema of the tables, of at most 63 bytes of UTF-8, with upper and lower case as given; <c>compiled_workflows</c> unless set.</summary>
    public string Schema { get; init; } = "compiled_workflows";

    /// <summary>
    /// Whether the store makes the schema and its tables, and brings older ones up to date, at its first use; it does unless set. Otherwise it throws an
    /// <see cref="InvalidOperationException"/> with the SQL to run where they are missing or older.
    /// </summary>
    public bool CreateSchema { get; init; } = true;
}
