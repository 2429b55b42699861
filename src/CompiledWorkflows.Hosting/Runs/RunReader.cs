namespace CompiledWorkflows;

/// <summary>Reads runs of the store, without claiming them.</summary>
internal sealed class RunReader(ICheckpointStore store, WorkflowRegistry registry)
{
    /// <summary>Tells where a run stands; <see langword="null"/> for an unknown one.</summary>
    public async Task<RunDescription?> DescribeAsync(string runId, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await store.GetLatestAsync(runId, cancellationToken).ConfigureAwait(false) is not { } latest)
                return null;

            // What follows the checkpoint says how the run has ended. A checkpoint that was trimmed meanwhile has a successor.
            var records = await store.ReadAsync(latest.Id, cancellationToken).ConfigureAwait(false);
            if (records.Count == 0)
                continue;

            var end = RunEnd.Read(records);
            return new RunDescription
            {
                RunId = runId,
                WorkflowId = latest.WorkflowId,
                Status = end.Status,
                FailureReason = end.Status == RunStatus.Failed ? end.Reason : null,
                SuperSteps = latest.SuperStep,
                PendingRequests = latest.PendingRequests,
                NextWakeTime = latest.NextWakeTime,
                UpdatedAt = end.Timestamp,
                LatestCheckpoint = latest.Id,
            };
        }
    }

    /// <summary>Finds the workflow of a run.</summary>
    /// <exception cref="UnknownRunException">The store holds no such run.</exception>
    /// <exception cref="InvalidOperationException">Its workflow is not registered.</exception>
    public async Task<HostedWorkflow> FindWorkflowAsync(string runId, CancellationToken cancellationToken)
    {
        var latest = await store.GetLatestAsync(runId, cancellationToken).ConfigureAwait(false) ?? throw new UnknownRunException(runId);
        return registry.Find(latest.WorkflowId)
            ?? throw new InvalidOperationException($"Run '{runId}' is of workflow '{latest.WorkflowId}', which is not registered in this process. Call services.AddWorkflow for its class, or ask a process that has.");
    }

    /// <summary>Looks at a run as its latest checkpoint has it.</summary>
    public async Task<T> InspectAsync<T>(string runId, Func<IHostedRun, T> look, CancellationToken cancellationToken)
        => await InspectAsync(await FindWorkflowAsync(runId, cancellationToken).ConfigureAwait(false), runId, look, cancellationToken).ConfigureAwait(false);

    public async Task<T> InspectAsync<T>(HostedWorkflow workflow, string runId, Func<IHostedRun, T> look, CancellationToken cancellationToken)
    {
        var opened = await OpenedRun.RestoreAsync(registry, workflow, runId, store, cancellationToken).ConfigureAwait(false);
        await using (opened.ConfigureAwait(false))
            return look(opened.Run);
    }
}
