namespace CompiledWorkflows;

/// <summary>A store as one word: a directory, or the name of a kind of store, <c>:</c> and where it is.</summary>
internal static class StoreAddress
{
    public static ICheckpointStore Open(string address)
        => address.Split(':', 2) switch
        {
            ["postgres", var schemaAndDatabase] => Postgres(schemaAndDatabase.Split(':', 2)),
            ["sqlite", var path] => new SqliteCheckpointStore(path),
            _ => new FileCheckpointStore(address),
        };

    private static PostgresCheckpointStore Postgres(string[] schemaAndDatabase) => new(schemaAndDatabase[1], new PostgresCheckpointStoreOptions { Schema = schemaAndDatabase[0] });
}
