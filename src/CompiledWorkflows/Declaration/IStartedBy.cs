using System.ComponentModel;
using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>Marks a workflow whose runs start with a message: one for each type that its start node handles, and for what derives from it.</summary>
/// <typeparam name="TMessage">The message type.</typeparam>
/// <remarks>Implemented by generated code only.</remarks>
public interface IStartedBy<in TMessage>
{
    /// <summary>Puts a message into the inbox of the start node.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void Accept(WorkflowGraph graph, TMessage input)
    {
        ArgumentNullException.ThrowIfNull(graph);
        graph.Accept(input);
    }
}
