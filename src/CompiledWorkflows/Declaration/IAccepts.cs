namespace CompiledWorkflows;

/// <summary>Marks a workflow whose start node handles a message type, where extension methods cannot name the workflow or the message: nested in private.</summary>
/// <typeparam name="TMessage">The message type.</typeparam>
/// <remarks>Implemented by generated code only.</remarks>
#pragma warning disable CA1040 // A marker for a generic constraint: there is nothing to implement.
public interface IAccepts<TMessage>;
