namespace CompiledWorkflows;

/// <summary>A store did not answer: its server is down, or the connection to it was lost. What it had acknowledged is kept; the operation can be tried again.</summary>
/// <remarks>
/// Of an append that was under way it is not known whether it was done; it was not done by half. Appending the same record to the same log
/// again is safe, and so is resuming the run by its id, which goes on from whatever is its latest checkpoint.
/// </remarks>
public sealed class CheckpointStoreUnavailableException : CheckpointException
{
    /// <summary>Creates the exception for an operation that a store did not answer.</summary>
    /// <param name="operation">What was to be done, as a clause: <c>record 3 of run 'r' was to be appended</c>.</param>
    /// <param name="innerException">What the driver said.</param>
    public CheckpointStoreUnavailableException(string operation, Exception innerException)
        : base($"The checkpoint store did not answer when {operation}: {innerException?.Message} Nothing that it has acknowledged is lost; try again when it is back, a run by resuming it by its run id.", innerException)
    {
    }
}
