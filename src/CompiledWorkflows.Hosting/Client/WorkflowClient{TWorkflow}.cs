namespace CompiledWorkflows;

/// <summary>A client for the runs of one workflow.</summary>
internal sealed class WorkflowClient<TWorkflow>(WorkflowHost host, HostedWorkflow workflow) : WorkflowClient(host), IWorkflowClient<TWorkflow>
    where TWorkflow : class
{
    public Task<string> StartWithAsync<TInput>(TInput input, string? runId, CancellationToken cancellationToken)
        => Host.Commands.StartAsync(workflow, (started, graph) => ((IStartedBy<TInput>)started).Accept(graph, input), runId, cancellationToken);

    public async Task<object> WaitForUntypedResultAsync(string runId, CancellationToken cancellationToken)
    {
        var end = await WaitForEndAsync(runId, cancellationToken).ConfigureAwait(false);
        if (end.Status == RunStatus.Failed)
            throw WorkflowFailedException.Recorded(end.FailureReason ?? $"Run '{runId}' failed.", runId, end.SuperSteps, end.LatestCheckpoint);

        return await Host.Runs.InspectAsync(workflow, runId, run => run.GetResult(end.Status), cancellationToken).ConfigureAwait(false);
    }
}
