namespace CompiledWorkflows;

/// <summary>A checkpoint holds work that this version of the workflow has no place for.</summary>
public sealed class IncompatibleCheckpointException : CheckpointException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="checkpointId">The checkpoint.</param>
    /// <param name="differences">Each thing in the checkpoint that has no home, in words.</param>
    public IncompatibleCheckpointException(CheckpointId checkpointId, IReadOnlyList<string> differences)
        : base($"Checkpoint '{checkpointId}' cannot be resumed by this version of the workflow: {string.Join("; ", differences)}. Finish the run with the version that saved it, or bring back what it needs.")
    {
        CheckpointId = checkpointId;
        Differences = differences;
    }

    /// <summary>The checkpoint.</summary>
    public CheckpointId CheckpointId { get; }

    /// <summary>Each thing in the checkpoint that has no home, in words.</summary>
    public IReadOnlyList<string> Differences { get; }
}
