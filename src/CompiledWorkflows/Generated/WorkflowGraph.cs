using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>The nodes of one workflow in one run. Generated code derives from it: it creates the nodes, connects them, and lets messages in.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WorkflowGraph
{
    /// <summary>Begins a graph. The derived class creates the nodes, in declaration order.</summary>
    protected WorkflowGraph(WorkflowScope scope)
    {
        Scope = scope;
        Next = scope.Run.Workflows;
        scope.Run.Workflows = this;
    }

    /// <summary>Where the nodes come to be.</summary>
    public WorkflowScope Scope { get; }

    /// <summary>The workflow of the same run that came before it.</summary>
    internal WorkflowGraph? Next { get; }

    /// <summary>Connects the nodes, once all of the run are there.</summary>
    public abstract void Connect();

    /// <summary>Makes what tells the former names of nodes and types; <see langword="null"/> where there are none.</summary>
    public virtual FormerNames? FindFormerNames() => null;

    /// <summary>Puts a message into the inbox of the start node.</summary>
    /// <typeparam name="T">A type that the start node handles.</typeparam>
    public void Accept<T>(T input) => ((IInput<T>)(object)this).Accept(input);

    /// <summary>Makes the way of a node's messages to the start node.</summary>
    /// <typeparam name="T">A type that the start node handles.</typeparam>
    public IOutbox<T> Connect<T>(Node source) => ((IInput<T>)(object)this).Connect(source);
}
