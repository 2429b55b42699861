using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>Lets messages of one type into a workflow.</summary>
/// <typeparam name="T">A type that its start node handles.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IInput<T>
{
    /// <summary>Puts a message into the inbox of the start node.</summary>
    void Accept(T input);

    /// <summary>Makes the way of a node's messages to the start node.</summary>
    IOutbox<T> Connect(Node source);
}
