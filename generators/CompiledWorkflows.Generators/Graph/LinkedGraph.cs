using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>A graph whose edges know what they carry.</summary>
internal sealed record LinkedGraph
{
    /// <summary>The start node, or -1 where the declaration has none that can be told.</summary>
    public required int Start { get; init; }

    /// <summary>Every way that a message can go, edges in declaration order and the outputs after them.</summary>
    public required EquatableArray<Route> Routes { get; init; }

    /// <summary>The types that leave the workflow, without duplicates.</summary>
    public required EquatableArray<int> OutputTypes { get; init; }

    public required EquatableArray<GraphProblem> Problems { get; init; }
}

/// <summary>One message type that one edge carries, or that leaves the workflow.</summary>
internal sealed record Route
{
    /// <summary>The target of a route that leaves the workflow.</summary>
    public const int Outside = -1;

    /// <summary>The index of the edge; of the output where <see cref="Target"/> is <see cref="Outside"/>.</summary>
    public required int Declaration { get; init; }

    public required int Source { get; init; }

    public required int Target { get; init; }

    /// <summary>The type that the source sends.</summary>
    public required int Sent { get; init; }

    /// <summary>The type that travels: <see cref="Sent"/>, or the more derived type that the condition narrows it to.</summary>
    public required int Carried { get; init; }

    /// <summary>The type whose handler receives it; for an output, the carried type.</summary>
    public required int Handled { get; init; }

    /// <summary>The static method to ask for each message, or <see langword="null"/>.</summary>
    public string? Condition { get; init; }

    /// <summary>The type of the condition's parameter, which tells its overloads apart.</summary>
    public int? ConditionParameter { get; init; }
}
