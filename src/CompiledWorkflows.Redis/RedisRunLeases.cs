using StackExchange.Redis;

namespace CompiledWorkflows;

/// <summary>The hosts of a Redis server and their claims. Each operation is one command or one script.</summary>
internal sealed class RedisRunLeases(RedisCheckpointStore store, RedisConnection connection, string prefix) : DatabaseRunLeases(store)
{
    private const string Beat =
        """
        if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return false end
        redis.call('HINCRBY', KEYS[1], ARGV[1], 1)
        local own = {}
        for _, run in ipairs(redis.call('SMEMBERS', KEYS[3])) do
          if redis.call('HGET', KEYS[2], run) == ARGV[1] then table.insert(own, run) end
        end
        return own
        """;

    private const string Remove =
        """
        local beat = redis.call('HGET', KEYS[1], ARGV[1])
        if not beat or (ARGV[2] ~= '' and beat ~= ARGV[2]) then return 0 end
        redis.call('HDEL', KEYS[1], ARGV[1])
        local claims = redis.call('HGETALL', KEYS[2])
        for i = 1, #claims, 2 do
          if claims[i + 1] == ARGV[1] then
            redis.call('HDEL', KEYS[2], claims[i])
            redis.call('SREM', KEYS[3], claims[i])
          end
        end
        return 1
        """;

    private const string Claim =
        """
        if redis.call('HEXISTS', KEYS[1], ARGV[2]) == 0 then return 0 end
        redis.call('HSETNX', KEYS[2], ARGV[1], ARGV[2])
        return redis.call('HGET', KEYS[2], ARGV[1]) == ARGV[2] and 1 or 0
        """;

    private const string Release =
        """
        if redis.call('HGET', KEYS[2], ARGV[1]) ~= ARGV[2] then return 0 end
        redis.call('SREM', KEYS[3], ARGV[1])
        return redis.call('HDEL', KEYS[2], ARGV[1])
        """;

    private const string Mark =
        """
        if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 0 then return 0 end
        redis.call('SADD', KEYS[3], ARGV[1])
        return 1
        """;

    /// <summary>A hash of beats by host, a hash of hosts by run, and a set of the runs that are to be cancelled; with one hash tag, so that a cluster has them on one server.</summary>
    private readonly RedisKey[] _keys = [$"{prefix}{{leases}}:hosts", $"{prefix}{{leases}}:claims", $"{prefix}{{leases}}:cancelled"];

    protected override async ValueTask<bool> AddHostAsync(string host)
    {
        var database = await connection.OpenAsync().ConfigureAwait(false);
        return await database.HashSetAsync(_keys[0], host, 0, When.NotExists).ConfigureAwait(false);
    }

    protected override async ValueTask<IReadOnlyCollection<string>?> CountBeatAsync(string host)
    {
        var database = await connection.OpenAsync().ConfigureAwait(false);
        var runs = await database.ScriptEvaluateAsync(Beat, _keys, [host]).ConfigureAwait(false);
        return runs.IsNull ? null : [.. ((RedisValue[])runs!).Select(run => (string)run!)];
    }

    protected override async ValueTask<IReadOnlyCollection<RunHost>> ReadHostsAsync()
    {
        var database = await connection.OpenAsync().ConfigureAwait(false);
        return [.. (await database.HashGetAllAsync(_keys[0]).ConfigureAwait(false)).Select(host => new RunHost(host.Name!, (long)host.Value))];
    }

    protected override ValueTask<bool> RemoveHostAsync(string host, long? beat) => DoAsync(Remove, host, beat ?? RedisValue.EmptyString);

    protected override ValueTask<bool> AddClaimAsync(string key, string host) => DoAsync(Claim, key, host);

    protected override ValueTask<bool> RemoveClaimAsync(string key, string host) => DoAsync(Release, key, host);

    protected override async ValueTask<IReadOnlyCollection<string>> ReadClaimsAsync()
    {
        var database = await connection.OpenAsync().ConfigureAwait(false);
        return [.. (await database.HashKeysAsync(_keys[1]).ConfigureAwait(false)).Select(run => (string)run!)];
    }

    protected override ValueTask<bool> MarkClaimAsync(string key) => DoAsync(Mark, key);

    private async ValueTask<bool> DoAsync(string script, params RedisValue[] values)
    {
        var database = await connection.OpenAsync().ConfigureAwait(false);
        return (int)await database.ScriptEvaluateAsync(script, _keys, values).ConfigureAwait(false) == 1;
    }
}
