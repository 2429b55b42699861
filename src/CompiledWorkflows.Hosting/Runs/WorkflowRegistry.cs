using Microsoft.Extensions.DependencyInjection;

namespace CompiledWorkflows;

/// <summary>The workflows that were registered, by the ids under which checkpoints name them.</summary>
internal sealed class WorkflowRegistry
{
    private readonly IReadOnlyList<(IHostedWorkflow Definition, HostedWorkflow Workflow)> _workflows;

    /// <exception cref="InvalidOperationException">Two have the same id.</exception>
    public WorkflowRegistry(IEnumerable<HostedWorkflow> workflows, IServiceScopeFactory scopes)
    {
        Scopes = scopes;
        using var scope = scopes.CreateScope();
        _workflows = [.. workflows.Select(workflow => (workflow.Create(scope.ServiceProvider), workflow))];
        foreach (var same in _workflows.GroupBy(entry => entry.Definition.Id).Where(same => same.Count() > 1))
            throw new InvalidOperationException($"AddWorkflow was called for several workflows of id '{same.Key}': {string.Join(", ", same.Select(entry => entry.Workflow.Type))}. Call it once for each id.");
    }

    public IServiceScopeFactory Scopes { get; }

    /// <summary>Finds the workflow of an id, which may be a former one; <see langword="null"/> where there is none.</summary>
    public HostedWorkflow? Find(string workflowId)
    {
        foreach (var (definition, workflow) in _workflows)
        {
            if (definition.Owns(workflowId))
                return workflow;
        }

        return null;
    }
}
