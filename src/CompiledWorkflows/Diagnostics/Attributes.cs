namespace CompiledWorkflows;

/// <summary>The names of the attributes of spans and measurements.</summary>
internal static class Attributes
{
    public const string WorkflowId = "compiledworkflows.workflow.id";
    public const string RunId = "compiledworkflows.run.id";
    public const string RunOrigin = "compiledworkflows.run.origin";
    public const string RunStatus = "compiledworkflows.run.status";
    public const string SuperStep = "compiledworkflows.superstep";
    public const string CheckpointId = "compiledworkflows.checkpoint.id";
    public const string ExecutorId = "compiledworkflows.executor.id";
    public const string ReplicaIndex = "compiledworkflows.executor.replica";
    public const string IsCanceled = "compiledworkflows.handler.canceled";
    public const string MessageType = "compiledworkflows.message.type";
    public const string MessageContent = "compiledworkflows.message.content";

    /// <summary>Of OpenTelemetry's conventions.</summary>
    public const string ErrorType = "error.type";

    /// <summary>Of OpenTelemetry's conventions.</summary>
    public const string ExceptionType = "exception.type";

    /// <summary>A status as the value of an attribute.</summary>
    public static string Value(this RunStatus status) => status switch
    {
        CompiledWorkflows.RunStatus.Running => "running",
        CompiledWorkflows.RunStatus.AwaitingResponse => "awaiting_response",
        CompiledWorkflows.RunStatus.Sleeping => "sleeping",
        CompiledWorkflows.RunStatus.Completed => "completed",
        CompiledWorkflows.RunStatus.Halted => "halted",
        CompiledWorkflows.RunStatus.Failed => "failed",
        _ => "canceled",
    };
}
