namespace CompiledWorkflows;

/// <summary>A run did something else than a test expects of it.</summary>
public sealed class WorkflowAssertionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected, and what was seen in its place.</param>
    /// <param name="innerException">What the run has failed with, if it has.</param>
    public WorkflowAssertionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
