namespace CompiledWorkflows;

/// <summary>Marks a workflow that can be made of services: each of its executors has a constructor whose parameters are, or none.</summary>
/// <typeparam name="TSelf">The workflow's class.</typeparam>
/// <remarks>Implemented by generated code only.</remarks>
public interface IServiceWorkflow<TSelf>
    where TSelf : IServiceWorkflow<TSelf>
{
    /// <summary>Creates the workflow. Its <see cref="Workflow{TOutput}.Checkpoints"/> and <see cref="Workflow{TOutput}.TimeProvider"/> are the <see cref="ICheckpointStore"/> and the <see cref="TimeProvider"/> among the services, where there are any.</summary>
    /// <param name="services">Provides the services, when a run needs them.</param>
    static abstract TSelf Create(IServiceProvider services);
}
