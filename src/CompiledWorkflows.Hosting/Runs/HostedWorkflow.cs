namespace CompiledWorkflows;

/// <summary>A workflow that was registered.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Create">Creates it of services.</param>
/// <param name="Options">How its runs are run.</param>
internal sealed record HostedWorkflow(Type Type, Func<IServiceProvider, IHostedWorkflow> Create, HostedWorkflowOptions Options);
