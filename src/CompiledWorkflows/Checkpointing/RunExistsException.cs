namespace CompiledWorkflows;

/// <summary>A run was to be started under the id of a run that the store already holds.</summary>
public sealed class RunExistsException : CheckpointException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="runId">The id that is taken.</param>
    /// <param name="innerException">The store's refusal, if it was the store that noticed.</param>
    public RunExistsException(string runId, Exception? innerException = null)
        : base($"A run '{runId}' exists already. Resume it by its id, or start under another id.", innerException)
        => RunId = runId;

    /// <summary>The id that is taken.</summary>
    public string RunId { get; }
}
