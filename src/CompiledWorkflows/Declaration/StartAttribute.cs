namespace CompiledWorkflows;

/// <summary>Names the node that receives a workflow's input. A workflow has exactly one.</summary>
/// <typeparam name="TExecutor">The start node: the workflow gets a run method for each message type that it handles.</typeparam>
/// <remarks>The attribute may be repeated so that a second one gets the framework's own diagnostic instead of a compiler error that silences all others.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class StartAttribute<TExecutor> : Attribute;
