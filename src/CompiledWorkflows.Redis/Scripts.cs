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

    /// <summary>Arguments: incarnation, owner, workflow, the parent's run and sequence number or two empty strings, header, payload, entry in the index of wake times or an empty string. Returns 1; 0 where there is a run; -1 where the reservation is gone.</summary>
    public const string Create =
        """
        local reserved = redis.call('SREM', KEYS[5], ARGV[1])
        if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
        if reserved == 0 then return -1 end
        redis.call('HSET', KEYS[1], 'incarnation', ARGV[1], 'owner', ARGV[2], 'next', 1, 'first', 0, 'latest', ARGV[6], 'last', ARGV[6], 'wake', ARGV[8], 'workflow', ARGV[3])
        if ARGV[4] ~= '' then redis.call('HSET', KEYS[1], 'parent', ARGV[4], 'parent-sequence', ARGV[5]) end
        redis.call('HSET', KEYS[2], 0, ARGV[7])
        redis.call('ZADD', KEYS[3], 0, ARGV[6])
        redis.call('ZADD', KEYS[4], 0, 0)
        return 1
        """;

    /// <summary>Arguments: owner, sequence number, kind, header, payload, entry in the index of wake times or an empty string. Returns the entry that is no longer valid, or an empty string; nil, with nothing done, where the owner is another or the number is not the next.</summary>
    public const string Append =
        """
        local head = redis.call('HMGET', KEYS[1], 'owner', 'next', 'wake')
        if head[1] ~= ARGV[1] or head[2] ~= ARGV[2] then return false end
        redis.call('HSET', KEYS[2], ARGV[2], ARGV[5])
        redis.call('HSET', KEYS[1], 'last', ARGV[4])
        if ARGV[3] ~= '2' then
          redis.call('HSET', KEYS[1], 'latest', ARGV[4], 'wake', ARGV[6])
          redis.call('ZADD', KEYS[3], ARGV[2], ARGV[4])
        end
        if ARGV[3] == '0' then redis.call('ZADD', KEYS[4], ARGV[2], ARGV[2]) end
        redis.call('HINCRBY', KEYS[1], 'next', 1)
        return ARGV[3] ~= '2' and head[3] or ''
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

    /// <summary>Returns the incarnation of the run that was there and its entry in the index of wake times, which may be an empty string or nil; or nothing.</summary>
    public const string Delete =
        """
        local head = redis.call('HMGET', KEYS[1], 'incarnation', 'wake')
        if not head[1] then return {} end
        redis.call('UNLINK', unpack(KEYS))
        return head
        """;

    /// <summary>Argument: sequence number. Returns sequence numbers, kinds and payloads in turns, from the last base on, with the journal records that follow; nothing where there is no checkpoint of that number.</summary>
    public const string Read =
        """
        local found = {}
        if redis.call('ZCOUNT', KEYS[3], ARGV[1], ARGV[1]) == 0 then return found end
        local base = redis.call('ZREVRANGEBYSCORE', KEYS[4], ARGV[1], '-inf', 'LIMIT', 0, 1)[1]
        local function add(sequence, kind)
          table.insert(found, sequence)
          table.insert(found, kind)
          table.insert(found, redis.call('HGET', KEYS[2], sequence))
        end
        for _, header in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], base, ARGV[1])) do
          add(string.match(header, '^(%d+) (%d+)'))
        end
        local following = redis.call('ZRANGEBYSCORE', KEYS[3], '(' .. ARGV[1], '+inf', 'LIMIT', 0, 1)[1]
        local stop = following and string.match(following, '^%d+') or redis.call('HGET', KEYS[1], 'next')
        for sequence = tonumber(ARGV[1]) + 1, tonumber(stop) - 1 do
          add(string.format('%.0f', sequence), '2')
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

    /// <summary>Arguments: an entry in the index of wake times, its token, its sequence number. Returns 1 where the run will never have that entry: it has another, and the entry's writer can no longer put it there.</summary>
    public const string IsStale =
        """
        local head = redis.call('HMGET', KEYS[1], 'owner', 'latest', 'wake')
        if head[3] == ARGV[1] then return 0 end
        if head[1] == ARGV[2] and tonumber(string.match(head[2], '^%d+')) < tonumber(ARGV[3]) then return 0 end
        redis.call('SREM', KEYS[5], ARGV[2])
        return 1
        """;
}
