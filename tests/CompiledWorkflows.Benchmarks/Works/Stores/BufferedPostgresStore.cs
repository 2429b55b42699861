namespace Benchmarks.Works.Stores;

[Work(62, "PostgreSQL checkpoint each superstep, no fsync")]
public class BufferedPostgresStore() : PostgresStore(syncs: false);
