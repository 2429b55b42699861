namespace CompiledWorkflows;

/// <summary>Something that happened in a run. Derive from it for events of your own, which <see cref="ExecutorContext.AddEvent"/> publishes.</summary>
public abstract class WorkflowEvent;
