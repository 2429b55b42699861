using CompiledWorkflows;

namespace Benchmarks.Works.Stores;

[Work(61, "SQLite checkpoint each superstep, fsync")]
public class SyncedSqliteStore() : SqliteStore(Durability.Synced);
