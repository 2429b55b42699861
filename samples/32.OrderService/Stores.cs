using CompiledWorkflows;

namespace OrderService;

/// <summary>Where orders are kept.</summary>
internal static class Stores
{
    /// <summary>Opens the store of a place: a PostgreSQL database where it is a connection string, otherwise a SQLite file.</summary>
    public static ICheckpointStore Open(string place)
        => place.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? new PostgresCheckpointStore(place) : new SqliteCheckpointStore(place);
}
