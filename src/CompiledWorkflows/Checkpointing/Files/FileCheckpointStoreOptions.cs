namespace CompiledWorkflows;

/// <summary>How a <see cref="FileCheckpointStore"/> keeps its files.</summary>
public sealed record FileCheckpointStoreOptions
{
    /// <summary>What an acknowledged record survives; <see cref="Durability.Buffered"/> unless set.</summary>
    public Durability Durability { get; init; } = Durability.Buffered;
}
