using Microsoft.Extensions.Logging;

namespace CompiledWorkflows;

/// <summary>What runs log. Numbers are never used again; no message says what messages or exceptions say.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Run '{RunId}' of workflow '{WorkflowId}' has started.")]
    public static partial void RunStarted(this ILogger logger, string runId, string workflowId);

    [LoggerMessage(2, LogLevel.Information, "Run '{RunId}' of workflow '{WorkflowId}' has started as a fork of {Checkpoint}.")]
    public static partial void RunForked(this ILogger logger, string runId, string workflowId, CheckpointId checkpoint);

    [LoggerMessage(3, LogLevel.Information, "Run '{RunId}' of workflow '{WorkflowId}' goes on from {Checkpoint}.")]
    public static partial void RunResumed(this ILogger logger, string runId, string workflowId, CheckpointId checkpoint);

    [LoggerMessage(4, LogLevel.Information, "Run '{RunId}' of workflow '{WorkflowId}' is {Status} after {SuperSteps} supersteps.")]
    public static partial void RunEnded(this ILogger logger, string runId, string workflowId, RunStatus status, long superSteps);

    [LoggerMessage(5, LogLevel.Error, "Run '{RunId}' of workflow '{WorkflowId}' has failed in superstep {SuperStep}, in executor '{ExecutorId}', by a {ErrorType}.")]
    public static partial void RunFailed(this ILogger logger, Exception? exception, string runId, string workflowId, long superStep, string executorId, string errorType);

    [LoggerMessage(9, LogLevel.Error, "Run '{RunId}' of workflow '{WorkflowId}' has failed in superstep {SuperStep}, outside of any executor, by a {ErrorType}.")]
    public static partial void RunFailed(this ILogger logger, Exception? exception, string runId, string workflowId, long superStep, string errorType);

    [LoggerMessage(6, LogLevel.Warning, "Another writer has gone on with run '{RunId}' of workflow '{WorkflowId}' in superstep {SuperStep}.")]
    public static partial void RunConflicted(this ILogger logger, string runId, string workflowId, long superStep);

    [LoggerMessage(7, LogLevel.Warning, "Nothing took the {MessageType} that executor '{ExecutorId}' sent in superstep {SuperStep} of run '{RunId}'.")]
    public static partial void MessageUntaken(this ILogger logger, string messageType, string executorId, long superStep, string runId);

    [LoggerMessage(8, LogLevel.Warning, "Executor '{ExecutorId}' handles a message of superstep {SuperStep} of run '{RunId}' once more, after a {ErrorType}.")]
    public static partial void HandlerRetried(this ILogger logger, Exception? exception, string executorId, long superStep, string runId, string errorType);
}
