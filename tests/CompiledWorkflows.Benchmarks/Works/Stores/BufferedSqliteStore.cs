using CompiledWorkflows;

namespace Benchmarks.Works.Stores;

[Work(60, "SQLite checkpoint each superstep, no fsync")]
public class BufferedSqliteStore() : SqliteStore(Durability.Buffered);
