using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>Lets messages of one type out of a sub-workflow.</summary>
/// <typeparam name="T">A type of its outputs.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOutput<T>
{
    /// <summary>Makes the way of a node's messages to the nodes of the workflow around its own.</summary>
    IOutbox<T> Connect(Node source);
}
