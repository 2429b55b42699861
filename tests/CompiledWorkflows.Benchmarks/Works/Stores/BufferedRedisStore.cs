namespace Benchmarks.Works.Stores;

[Work(64, "Redis checkpoint each superstep, no fsync")]
public class BufferedRedisStore() : RedisStore(syncs: false);
