namespace CompiledWorkflows;

/// <summary>How a <see cref="RedisCheckpointStore"/> keeps logs.</summary>
public sealed record RedisCheckpointStoreOptions
{
    /// <summary>What the keys of the store begin with: <c>cwf:</c> by default. It holds no braces, by which a cluster chooses the server of a key.</summary>
    public string KeyPrefix { get; init; } = "cwf:";

    /// <summary>The number of the database; -1, the default, for the one that the connection has. A cluster has number 0 alone.</summary>
    public int Database { get; init; } = -1;

    /// <summary>The number of replicas that must have a record before it is acknowledged; 0, the default, for none. Waiting keeps the connection busy: such a store needs one of its own.</summary>
    public int WaitForReplicas { get; init; }

    /// <summary>How long replicas are waited for, after which the append throws <see cref="CheckpointStoreUnavailableException"/>: one second by default. It is shorter than the connection's own timeout.</summary>
    public TimeSpan ReplicaTimeout { get; init; } = TimeSpan.FromSeconds(1);
}
