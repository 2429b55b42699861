namespace CompiledWorkflows;

/// <summary>A checkpoint's bytes are damaged, truncated, or not a checkpoint at all.</summary>
public sealed class CheckpointCorruptedException : CheckpointException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and where.</param>
    /// <param name="innerException">What the reader met, if anything.</param>
    public CheckpointCorruptedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
