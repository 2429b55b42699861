using System.ComponentModel;

namespace CompiledWorkflows;

/// <summary>The graph of a workflow as it is declared: nodes, edges, and pictures of them. Immutable.</summary>
/// <remarks>The generator writes it, pictures included, while the workflow is compiled; a run neither makes nor uses it.</remarks>
public sealed class Graph
{
    private readonly string _mermaid;
    private readonly string _dot;

    /// <summary>Called by generated code.</summary>
    /// <param name="workflowId">The workflow's declared id.</param>
    /// <param name="fingerprint">The fingerprint of the workflow's contract.</param>
    /// <param name="nodes">The nodes in declaration order.</param>
    /// <param name="edges">The edges, fan-ins after the others and outputs last.</param>
    /// <param name="mermaid">The picture in Mermaid's language.</param>
    /// <param name="dot">The picture in Graphviz's language.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Graph(string workflowId, ulong fingerprint, IEnumerable<GraphNode> nodes, IEnumerable<GraphEdge> edges, string mermaid, string dot)
    {
        WorkflowId = workflowId;
        Fingerprint = fingerprint;
        Nodes = [.. nodes];
        Edges = [.. edges];
        _mermaid = mermaid;
        _dot = dot;
    }

    /// <summary>The workflow's declared id.</summary>
    public string WorkflowId { get; }

    /// <summary>
    /// A hash of what checkpoints depend on: the ids of the workflow and its nodes, the message types that they take, and the edges. It
    /// is the same in every build that leaves these alone; names of classes, conditions, labels and the order of declarations do not count.
    /// </summary>
    public ulong Fingerprint { get; }

    /// <summary>The nodes in declaration order, the start first.</summary>
    public IReadOnlyList<GraphNode> Nodes { get; }

    /// <summary>The edges, cases and otherwises in declaration order, after them the fan-ins, and last the outputs.</summary>
    public IReadOnlyList<GraphEdge> Edges { get; }

    /// <summary>A picture as a Mermaid flowchart, which Markdown viewers draw from a code block <c>```mermaid</c>.</summary>
    /// <returns>A constant: lines that end in <c>\n</c>, without one at the end.</returns>
    /// <remarks>
    /// Executors are boxes, request ports slanted, replicated nodes boxes with double sides that say how many they are, sub-workflows
    /// frames around their own graph; rounded ends mark where messages enter and leave. An edge that messages take on a condition is
    /// dashed. An edge is named by its label, else by its condition, route or join, else by the messages that it carries where its
    /// source sends others too. Several edges from a node to itself are one line, since Mermaid would draw them on top of each other.
    /// </remarks>
    public string ToMermaid() => _mermaid;

    /// <summary>The same picture in the DOT language, which Graphviz draws: <c>dot -Tsvg</c>.</summary>
    /// <returns>A constant: lines that end in <c>\n</c>, without one at the end.</returns>
    public string ToDot() => _dot;
}
