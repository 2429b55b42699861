namespace CompiledWorkflows;

/// <summary>The definition of a workflow.</summary>
/// <typeparam name="TOutput">The output type.</typeparam>
public abstract class Workflow<TOutput>;
