namespace CompiledWorkflows;

/// <summary>A checkpoint could not be saved, found, read or continued from.</summary>
public abstract class CheckpointException : Exception
{
    private protected CheckpointException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
