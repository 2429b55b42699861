namespace Benchmarks.Works.Stores;

[Work(63, "PostgreSQL checkpoint each superstep, fsync")]
public class SyncedPostgresStore() : PostgresStore(syncs: true);
