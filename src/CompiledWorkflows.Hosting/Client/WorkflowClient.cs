namespace CompiledWorkflows;

/// <summary>A client of the host in the same process.</summary>
internal class WorkflowClient(WorkflowHost host) : IWorkflowClient
{
    protected WorkflowHost Host => host;

    public async Task<RunDescription?> GetAsync(string runId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        return await host.Runs.DescribeAsync(runId, cancellationToken).ConfigureAwait(false);
    }

    public IAsyncEnumerable<RunSummary> QueryAsync(RunQuery query, CancellationToken cancellationToken = default)
        => host.Store.QueryRunsAsync(query, cancellationToken);

    public async Task<IReadOnlyList<RequestInfoEvent>> GetPendingRequestsAsync(string runId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        return await host.Runs.InspectAsync(runId, static run => run.PendingRequests, cancellationToken).ConfigureAwait(false);
    }

    public Task RespondAsync<TResponse>(string runId, string requestId, TResponse response, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        ArgumentException.ThrowIfNullOrEmpty(requestId);
        return host.Commands.RespondAsync(runId, requestId, response, cancellationToken);
    }

    public Task<RunStatus> CancelAsync(string runId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        return host.Commands.CancelAsync(runId, cancellationToken);
    }

    public Task ResumeAsync(string runId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        return host.Commands.ResumeAsync(runId, cancellationToken);
    }

    public Task<RunDescription> WaitForEndAsync(string runId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        return host.Commands.WaitForEndAsync(runId, cancellationToken);
    }

    public IAsyncEnumerable<WorkflowEvent> WatchAsync(string runId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        return host.Commands.WatchAsync(runId, cancellationToken);
    }
}
