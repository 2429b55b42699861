using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>Takes the messages of one type that a node sends, and routes them along the node's edges.</summary>
/// <typeparam name="T">The type under which the node declares to send them.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOutbox<T>
{
    /// <summary>Evaluates the conditions of the node's edges and puts the message on those that take it.</summary>
    void Send(T message);
}
