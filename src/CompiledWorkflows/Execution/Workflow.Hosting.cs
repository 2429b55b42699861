using CompiledWorkflows.Generated;
using Microsoft.Extensions.Logging;

namespace CompiledWorkflows;

/// <content>The workflow as a host of runs sees it.</content>
public abstract partial class Workflow<TOutput> : IHostedWorkflow
{
    bool IHostedWorkflow.Owns(string workflowId) => workflowId == Id || IsFormerId(workflowId);

    void IHostedWorkflow.LogTo(ILoggerFactory? loggers) => _logger ??= CreateLogger(loggers);

    async Task<IHostedRun> IHostedWorkflow.StartAsync(Action<WorkflowGraph> accept, RunOptions options, CancellationToken cancellationToken)
    {
        var graph = CreateGraph(null);
        accept(graph);
        return await RunGraphStreamingAsync(graph, options, cancellationToken).ConfigureAwait(false);
    }

    async Task<IHostedRun> IHostedWorkflow.RestoreAsync(string runId, RunOptions options, CancellationToken cancellationToken)
        => await ResumeStreamingAsync(runId, options, cancellationToken).ConfigureAwait(false);
}
