namespace CompiledWorkflows;

/// <summary>What the server does to a run in one step. The keys are <see cref="RunKeys.All"/>.</summary>
internal static class Scripts
{
    /// <summary>Arguments: the sequence number that the owner knows the log up to, the owner. Returns the head.</summary>
    public const string Take =
        """
        local head = redis.call('HMGET', KEYS[1], 'next', 'latest')
        if head[1] then
          local known = tonumber(ARGV[1])
          if known <= tonumber(head[1]) and tonumber(string.match(head[2], '^%d+')) < known then
            redis.call('HSET', KEYS[1], 'owner', ARGV[2])
          end
        end
        return redis.call('HMGET', KEYS[1], 'owner', 'next', 'latest', 'workflow', 'parent', 'parent-sequence')
        """;

    /// <summary>Arguments: incarnation, owner, workflow, the parent's run and sequence number or two empty strings, header, payload. Returns 1; 0 where there is a run; -1 where the reservation is gone.</summary>
    public const string Create =
        """
        local reserved = redis.call('SREM', KEYS[5], ARGV[1])
        if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
        if reserved == 0 then return -1 end
        redis.call('HSET', KEYS[1], 'incarnation', ARGV[1], 'owner', ARGV[2], 'next', 1, 'first', 0, 'latest', ARGV[6], 'workflow', ARGV[3])
        if ARGV[4] ~= '' then redis.call('HSET', KEYS[1], 'parent', ARGV[4], 'parent-sequence', ARGV[5]) end
        redis.call('HSET', KEYS[2], 0, ARGV[7])
        redis.call('ZADD', KEYS[3], 0, ARGV[6])
        redis.call('ZADD', KEYS[4], 0, 0)
        return 1
        """;

    /// <summary>Arguments: owner, sequence number, kind, header, payload. Returns 1; 0 where the owner is another or the number is not the next.</summary>
    public const string Append =
        """
        local head = redis.call('HMGET', KEYS[1], 'owner', 'next')
        if head[1] ~= ARGV[1] or head[2] ~= ARGV[2] then return 0 end
        redis.call('HSET', KEYS[2], ARGV[2], ARGV[5])
        if ARGV[3] ~= '2' then
          redis.call('HSET', KEYS[1], 'latest', ARGV[4])
          redis.call('ZADD', KEYS[3], ARGV[2], ARGV[4])
        end
        if ARGV[3] == '0' then redis.call('ZADD', KEYS[4], ARGV[2], ARGV[2]) end
        redis.call('HINCRBY', KEYS[1], 'next', 1)
        return 1
        """;

    /// <summary>Arguments: owner, sequence number. Returns 1; 0 where the owner is another.</summary>
    public const string Trim =
        """
        if redis.call('HGET', KEYS[1], 'owner') ~= ARGV[1] then return 0 end
        local base = redis.call('ZREVRANGEBYSCORE', KEYS[4], ARGV[2], '-inf', 'LIMIT', 0, 1)[1]
        if base then
          for sequence = tonumber(redis.call('HGET', KEYS[1], 'first')), tonumber(base) - 1 do
            redis.call('HDEL', KEYS[2], string.format('%.0f', sequence))
          end
          redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', '(' .. base)
          redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', '(' .. base)
          redis.call('HSET', KEYS[1], 'first', base)
        end
        return 1
        """;

    /// <summary>Returns the incarnation of the run that was there, or nil.</summary>
    public const string Delete =
        """
        local incarnation = redis.call('HGET', KEYS[1], 'incarnation')
        if incarnation then redis.call('UNLINK', unpack(KEYS)) end
        return incarnation
        """;

    /// <summary>Argument: sequence number. Returns headers and payloads in turns, from the last base on; nothing where there is no checkpoint of that number.</summary>
    public const string Read =
        """
        local found = {}
        if redis.call('ZCOUNT', KEYS[3], ARGV[1], ARGV[1]) == 0 then return found end
        local base = redis.call('ZREVRANGEBYSCORE', KEYS[4], ARGV[1], '-inf', 'LIMIT', 0, 1)[1]
        for _, header in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], base, ARGV[1])) do
          table.insert(found, header)
          table.insert(found, redis.call('HGET', KEYS[2], string.match(header, '^%d+')))
        end
        return found
        """;

    /// <summary>Argument: incarnation. Returns 1 where the run has it; otherwise 0, and nobody will create the run with it any more.</summary>
    public const string IsLive =
        """
        if redis.call('HGET', KEYS[1], 'incarnation') == ARGV[1] then return 1 end
        redis.call('SREM', KEYS[5], ARGV[1])
        return 0
        """;
}
