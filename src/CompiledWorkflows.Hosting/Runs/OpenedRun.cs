using CompiledWorkflows.Generated;
using Microsoft.Extensions.DependencyInjection;

namespace CompiledWorkflows;

/// <summary>A run in memory and the scope from which its executors come.</summary>
internal sealed class OpenedRun : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    private OpenedRun(IHostedRun run, AsyncServiceScope scope)
    {
        Run = run;
        _scope = scope;
    }

    public IHostedRun Run { get; }

    public static Task<OpenedRun> RestoreAsync(WorkflowRegistry registry, HostedWorkflow workflow, string runId, ICheckpointStore store, CancellationToken cancellationToken)
        => OpenAsync(registry, workflow, definition => definition.RestoreAsync(runId, workflow.Options.CreateRunOptions(null, store), cancellationToken));

    public static Task<OpenedRun> StartAsync(
        WorkflowRegistry registry, HostedWorkflow workflow, Action<IHostedWorkflow, WorkflowGraph> accept, string runId, ICheckpointStore store, CancellationToken cancellationToken)
        => OpenAsync(registry, workflow, definition => definition.StartAsync(graph => accept(definition, graph), workflow.Options.CreateRunOptions(runId, store), cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await Run.DisposeAsync().ConfigureAwait(false);
        await _scope.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<OpenedRun> OpenAsync(WorkflowRegistry registry, HostedWorkflow workflow, Func<IHostedWorkflow, Task<IHostedRun>> open)
    {
        var scope = registry.Scopes.CreateAsyncScope();
        try
        {
            return new OpenedRun(await open(workflow.Create(scope.ServiceProvider)).ConfigureAwait(false), scope);
        }
        catch
        {
            await scope.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
