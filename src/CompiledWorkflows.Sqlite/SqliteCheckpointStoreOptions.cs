namespace CompiledWorkflows;

/// <summary>How a <see cref="SqliteCheckpointStore"/> keeps its file.</summary>
public sealed record SqliteCheckpointStoreOptions
{
    /// <summary>
    /// What an acknowledged record survives; <see cref="Durability.Buffered"/> unless set, which is SQLite's <c>synchronous = NORMAL</c>.
    /// <see cref="Durability.Synced"/> is <c>synchronous = FULL</c>: every append waits for the disk.
    /// </summary>
    public Durability Durability { get; init; } = Durability.Buffered;

    /// <summary>
    /// How long an operation waits, on its thread, while other processes write to the file, before it ends in a <see cref="CheckpointStoreUnavailableException"/>:
    /// from one second to a day; 30 seconds unless set.
    /// </summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
