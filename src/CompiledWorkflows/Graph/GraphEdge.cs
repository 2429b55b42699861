namespace CompiledWorkflows;

/// <summary>An edge of a workflow's graph, as one declaration says it; a fan-in is one edge for each of its sources. Immutable.</summary>
public sealed class GraphEdge
{
    /// <summary>The id of the node that sends. A node inside of a sub-workflow is named by its path, as in <c>payment/card-terminal</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The id of the node that receives, named like <see cref="Source"/>; <see langword="null"/> for the outside of the workflow.</summary>
    public string? Target { get; init; }

    /// <summary>What kind of declaration it is.</summary>
    public required GraphEdgeKind Kind { get; init; }

    /// <summary>The short names of the message types that it carries.</summary>
    public IReadOnlyList<string> Messages { get; init => field = [.. value]; } = [];

    /// <summary>The declared label, or <see langword="null"/>.</summary>
    public string? Label { get; init; }

    /// <summary>The name of the method that decides for each message whether it takes the edge, or <see langword="null"/>.</summary>
    public string? Condition { get; init; }

    /// <summary>The name of the method that picks the replica, or <see langword="null"/>.</summary>
    public string? Route { get; init; }

    /// <summary>The name of the methods whose results pair the messages of a fan-in, or <see langword="null"/>.</summary>
    public string? Key { get; init; }

    /// <summary>Whether messages take the edge on a condition only: its own, or that no case has taken them.</summary>
    public bool IsConditional => Condition is not null || Kind is GraphEdgeKind.Case or GraphEdgeKind.Otherwise;
}
