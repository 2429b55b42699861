namespace CompiledWorkflows;

/// <summary>Something that is no failure but that somebody should know: a message nobody took, saved state that no longer has a home.</summary>
public sealed class WorkflowWarningEvent : WorkflowEvent
{
    internal WorkflowWarningEvent(string message) => Message = message;

    /// <summary>What happened, in words.</summary>
    public string Message { get; }

    /// <inheritdoc/>
    public override string ToString() => Message;
}
