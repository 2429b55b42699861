namespace CompiledWorkflows;

/// <summary>Marks an executor that declares <c>[Sends&lt;TMessage&gt;]</c> where extension methods cannot name it or the message: nested in private.</summary>
/// <typeparam name="TMessage">The declared message type.</typeparam>
/// <remarks>Implemented by generated code only.</remarks>
#pragma warning disable CA1040 // A marker for a generic constraint: there is nothing to implement.
public interface ISends<TMessage>;
