namespace Benchmarks.Works.Stores;

[Work(65, "Redis checkpoint each superstep, fsync")]
public class SyncedRedisStore() : RedisStore(syncs: true);
