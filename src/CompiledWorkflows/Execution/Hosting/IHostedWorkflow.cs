using CompiledWorkflows.Generated;
using Microsoft.Extensions.Logging;

namespace CompiledWorkflows;

/// <summary>A workflow as a host of runs sees it, whatever it puts out.</summary>
internal interface IHostedWorkflow
{
    string Id { get; }

    /// <summary>Whether checkpoints of that workflow id are this workflow's.</summary>
    bool Owns(string workflowId);

    /// <summary>Lets its runs log, unless it logs somewhere already. Called once, before anything else.</summary>
    void LogTo(ILoggerFactory? loggers);

    /// <summary>Starts a run, which is durable when the call returns.</summary>
    /// <param name="accept">Puts the input into the run's graph.</param>
    /// <param name="options">The store and how to run.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    Task<IHostedRun> StartAsync(Action<WorkflowGraph> accept, RunOptions options, CancellationToken cancellationToken);

    /// <summary>Restores a run at its latest checkpoint. Nothing is written until it is driven.</summary>
    Task<IHostedRun> RestoreAsync(string runId, RunOptions options, CancellationToken cancellationToken);
}
