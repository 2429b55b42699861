using Microsoft.Extensions.Logging;

namespace CompiledWorkflows;

/// <summary>What runs log. Numbers are never used again; no message says what messages or exceptions say.</summary>
/// <remarks>Made only where a workflow is given a <see cref="ILoggerFactory"/>: a native program that gives none does not contain it, nor what it calls.</remarks>
internal sealed partial class Log(ILogger logger)
{
    [LoggerMessage(1, LogLevel.Information, "Run '{RunId}' of workflow '{WorkflowId}' has started.")]
    public partial void RunStarted(string runId, string workflowId);

    [LoggerMessage(2, LogLevel.Information, "Run '{RunId}' of workflow '{WorkflowId}' has started as a fork of {Checkpoint}.")]
    public partial void RunForked(string runId, string workflowId, CheckpointId checkpoint);

    [LoggerMessage(3, LogLevel.Information, "Run '{RunId}' of workflow '{WorkflowId}' goes on from {Checkpoint}.")]
    public partial void RunResumed(string runId, string workflowId, CheckpointId checkpoint);

    [LoggerMessage(4, LogLevel.Information, "Run '{RunId}' of workflow '{WorkflowId}' is {Status} after {SuperSteps} supersteps.")]
    public partial void RunEnded(string runId, string workflowId, RunStatus status, long superSteps);

    [LoggerMessage(5, LogLevel.Error, "Run '{RunId}' of workflow '{WorkflowId}' has failed in superstep {SuperStep}, in executor '{ExecutorId}', by a {ErrorType}.")]
    public partial void RunFailed(Exception? exception, string runId, string workflowId, long superStep, string executorId, string errorType);

    [LoggerMessage(9, LogLevel.Error, "Run '{RunId}' of workflow '{WorkflowId}' has failed in superstep {SuperStep}, outside of any executor, by a {ErrorType}.")]
    public partial void RunFailed(Exception? exception, string runId, string workflowId, long superStep, string errorType);

    [LoggerMessage(6, LogLevel.Warning, "Another writer has gone on with run '{RunId}' of workflow '{WorkflowId}' in superstep {SuperStep}.")]
    public partial void RunConflicted(string runId, string workflowId, long superStep);

    [LoggerMessage(7, LogLevel.Warning, "Nothing took the {MessageType} that executor '{ExecutorId}' sent in superstep {SuperStep} of run '{RunId}'.")]
    public partial void MessageUntaken(string messageType, string executorId, long superStep, string runId);

    [LoggerMessage(8, LogLevel.Warning, "Executor '{ExecutorId}' handles a message of superstep {SuperStep} of run '{RunId}' once more, after a {ErrorType}.")]
    public partial void HandlerRetried(Exception? exception, string executorId, long superStep, string runId, string errorType);
}
