namespace CompiledWorkflows.Evolution.Stores;

/// <summary>Where runs are saved.</summary>
public enum StoreKind
{
    InMemory,
    Files,
    Sqlite,
    Postgres,
    Redis,
}
