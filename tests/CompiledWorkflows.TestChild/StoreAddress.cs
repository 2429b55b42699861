namespace CompiledWorkflows;

/// <summary>A store as one word: a directory, or the name of a kind of store, <c>:</c> and where it is.</summary>
internal static class StoreAddress
{
    public static ICheckpointStore Open(string address)
        => address.Split(':', 2) switch
        {
            ["postgres", var schemaAndDatabase] => Postgres(schemaAndDatabase.Split(':', 2)),
            ["sqlite", var path] => new SqliteCheckpointStore(path),
            ["redis", var prefixAndConfiguration] => Redis(prefixAndConfiguration.Split(':', 2)),
            _ => new FileCheckpointStore(address),
        };

    private static PostgresCheckpointStore Postgres(string[] schemaAndDatabase) => new(schemaAndDatabase[1], new PostgresCheckpointStoreOptions { Schema = schemaAndDatabase[0] });

    private static RedisCheckpointStore Redis(string[] prefixAndConfiguration) => new(prefixAndConfiguration[1], new RedisCheckpointStoreOptions { KeyPrefix = prefixAndConfiguration[0] });
}
