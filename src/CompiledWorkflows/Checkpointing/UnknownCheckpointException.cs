namespace CompiledWorkflows;

/// <summary>The store holds no such checkpoint.</summary>
public sealed class UnknownCheckpointException : CheckpointException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="checkpointId">The checkpoint that was asked for.</param>
    public UnknownCheckpointException(CheckpointId checkpointId)
        : base($"There is no checkpoint '{checkpointId}' in this store. ListAsync(\"{checkpointId.RunId}\") lists what the run has.")
        => CheckpointId = checkpointId;

    /// <summary>The checkpoint that was asked for.</summary>
    public CheckpointId CheckpointId { get; }
}
