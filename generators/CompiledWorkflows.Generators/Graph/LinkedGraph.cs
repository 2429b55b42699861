using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>A graph whose edges know what they carry.</summary>
internal sealed record LinkedGraph
{
    /// <summary>The start node, or -1 where the declaration has none that can be told.</summary>
    public required int Start { get; init; }

    /// <summary>Every way that a message can go: edges and cases in declaration order, otherwises, fan-ins, and outputs last.</summary>
    public required EquatableArray<Route> Routes { get; init; }

    /// <summary>The barriers, in declaration order.</summary>
    public EquatableArray<Join> Joins { get; init; }

    /// <summary>The types that leave the workflow, without duplicates.</summary>
    public required EquatableArray<int> OutputTypes { get; init; }

    public required EquatableArray<GraphProblem> Problems { get; init; }
}
