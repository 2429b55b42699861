namespace CompiledWorkflows;

/// <summary>A node of a workflow's graph. Immutable.</summary>
public sealed class GraphNode
{
    /// <summary>The node's declared id, as events and checkpoints name it within its workflow.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of node it is.</summary>
    public required GraphNodeKind Kind { get; init; }

    /// <summary>Whether it receives the workflow's input.</summary>
    public bool IsStart { get; init; }

    /// <summary>How many instances of it a run has: 1, unless the workflow replicates it.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>The graph of a workflow that is a node of another; <see langword="null"/> for other kinds.</summary>
    public Graph? Graph { get; init; }
}
