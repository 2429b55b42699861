namespace CompiledWorkflows;

/// <summary>Empty storage for one run of a <see cref="StoreCheck"/>, and how stores are opened on it.</summary>
public sealed class StoreUnderTest
{
    private readonly ICheckpointStore? _only;
    private readonly Func<ICheckpointStore>? _open;

    /// <summary>A store whose storage no other object can use, like one in memory.</summary>
    /// <param name="store">The store, empty. The check disposes of it.</param>
    public StoreUnderTest(ICheckpointStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        _only = store;
    }

    /// <summary>Storage that several stores use at once, as several processes would.</summary>
    /// <param name="open">Opens another store on the same storage, which is empty before the first call. The check disposes of each.</param>
    public StoreUnderTest(Func<ICheckpointStore> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        _open = open;
    }

    /// <summary>What random choices are made from; a <see cref="ConformanceException"/> names the seed with which to repeat them. Each run has another by default.</summary>
    public int? Seed { get; init; }

    /// <summary>How many runs of random operations a check makes: 100 by default.</summary>
    public int RandomRounds { get; init; } = 100;

    /// <summary>The length of the largest payload that is tried, in bytes: 100,000,000 by default. Lower it for a store that documents a lower limit.</summary>
    public int LargestPayloadBytes { get; init; } = 100_000_000;

    /// <summary>What a record adds to a log by <see cref="CheckpointSummary.PayloadBytes"/>, in bytes: the length of its payload by default. A store that keeps something longer or shorter in its place says how long that is.</summary>
    public Func<CheckpointRecord, int> PayloadBytes { get; init; } = static record => record.Payload.Length;

    internal bool HasOneStore => _only is not null;

    internal ICheckpointStore Open() => _only ?? _open!();
}
