namespace CompiledWorkflows;

/// <summary>The store holds no such run.</summary>
public sealed class UnknownRunException : CheckpointException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="runId">The run that was asked for.</param>
    public UnknownRunException(string runId)
        : base(Describe(runId))
        => RunId = runId;

    /// <summary>The run that was asked for.</summary>
    public string RunId { get; }

    private static string Describe(string runId)
        => CheckpointId.TryParse(runId, out _)
            ? $"There is no run '{runId}' in this store. It reads like the id of a checkpoint: pass CheckpointId.Parse(\"{runId}\") to resume from that checkpoint."
            : $"There is no run '{runId}' in this store. Start it with RunOptions.RunId = \"{runId}\", or pass the store that holds it.";
}
