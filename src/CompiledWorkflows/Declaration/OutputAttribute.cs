namespace CompiledWorkflows;

/// <summary>Makes everything that a node sends an output of the workflow. An output is an edge to the outside.</summary>
/// <typeparam name="TSource">The node whose messages leave the workflow.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class OutputAttribute<TSource> : Attribute;

/// <summary>Makes one message type that a node sends an output of the workflow.</summary>
/// <typeparam name="TSource">The node whose messages leave the workflow.</typeparam>
/// <typeparam name="TMessage">The message type that leaves.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class OutputAttribute<TSource, TMessage> : Attribute;
