namespace CompiledWorkflows;

/// <summary>What a database keeps of a run as long as it exists.</summary>
/// <param name="WorkflowId">The declared id of the workflow. Like a run's key it is valid Unicode without U+0000.</param>
/// <param name="ForkedFrom">The checkpoint that the run was forked from, named by its run's key; <see langword="null"/> for a run that is no fork.</param>
public sealed record RunOrigin(string WorkflowId, CheckpointId? ForkedFrom);
