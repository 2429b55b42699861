namespace CompiledWorkflows;

/// <summary>A response names a request that the run does not have, or that has been answered. The run is untouched.</summary>
public sealed class UnknownRequestException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="requestId">The request that was named.</param>
    /// <param name="runId">The run that was asked.</param>
    public UnknownRequestException(string requestId, string runId)
        : base($"Run '{runId}' has no open request '{requestId}': it never had one, or it has been answered. PendingRequests lists the open ones.")
    {
        RequestId = requestId;
        RunId = runId;
    }

    /// <summary>The request that was named.</summary>
    public string RequestId { get; }

    /// <summary>The run that was asked.</summary>
    public string RunId { get; }
}
