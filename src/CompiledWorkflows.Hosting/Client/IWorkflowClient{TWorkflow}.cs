using System.ComponentModel;

namespace CompiledWorkflows;

/// <summary>Starts runs of one workflow, and asks and steers them.</summary>
/// <typeparam name="TWorkflow">The workflow.</typeparam>
/// <remarks>
/// <see cref="WorkflowClientExtensions.StartAsync{TWorkflow, TInput}"/> takes what the start node of <typeparamref name="TWorkflow"/> handles, and
/// <see cref="WorkflowClientExtensions.WaitForResultAsync{TOutput}"/> gives results of its type.
/// </remarks>
public interface IWorkflowClient<out TWorkflow> : IWorkflowClient
    where TWorkflow : class
{
    /// <summary>Starts a run. Called by <see cref="WorkflowClientExtensions.StartAsync{TWorkflow, TInput}"/> only, which lets no other type pass.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    Task<string> StartWithAsync<TInput>(TInput input, string? runId, CancellationToken cancellationToken);

    /// <summary>Waits for a run's result. Called by <see cref="WorkflowClientExtensions.WaitForResultAsync{TOutput}"/> only, which knows its type.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    Task<object> WaitForUntypedResultAsync(string runId, CancellationToken cancellationToken);
}
