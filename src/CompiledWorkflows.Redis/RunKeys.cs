using StackExchange.Redis;

namespace CompiledWorkflows;

/// <summary>The keys under which a run is kept. They have one hash tag, so that a cluster has them on one server.</summary>
internal sealed class RunKeys
{
    public RunKeys(string prefix, string run)
    {
        // A tag ends at the first brace and must not be empty, whatever the run's key begins with.
        var tagged = $"{prefix}{{r{run}}}";
        Head = $"{tagged}:head";
        All = [Head, Records = $"{tagged}:records", Checkpoints = $"{tagged}:checkpoints", $"{tagged}:bases", Reservations = $"{tagged}:reservations"];
    }

    /// <summary>A hash: where the log stands.</summary>
    public RedisKey Head { get; }

    /// <summary>A hash: the payloads, by sequence number.</summary>
    public RedisKey Records { get; }

    /// <summary>A sorted set: the headers of the checkpoints, by sequence number.</summary>
    public RedisKey Checkpoints { get; }

    /// <summary>A set: the incarnations of the run that somebody is about to create.</summary>
    public RedisKey Reservations { get; }

    /// <summary>All keys, in the order in which <see cref="Scripts"/> number them: head, records (a hash), checkpoints, bases (a sorted set), reservations.</summary>
    public RedisKey[] All { get; }
}
