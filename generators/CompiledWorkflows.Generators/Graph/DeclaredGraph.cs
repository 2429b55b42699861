using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>A workflow graph as its attributes declare it, before edges are matched with message types.</summary>
internal sealed record DeclaredGraph
{
    public EquatableArray<DeclaredType> Types { get; init; }

    /// <summary>The nodes in declaration order: the start first, the others as the attributes name them.</summary>
    public EquatableArray<DeclaredNode> Nodes { get; init; }

    public EquatableArray<int> Starts { get; init; }

    public EquatableArray<DeclaredEdge> Edges { get; init; }

    public EquatableArray<DeclaredFanIn> FanIns { get; init; }

    public EquatableArray<DeclaredReplicas> Replicas { get; init; }

    public EquatableArray<DeclaredSharedState> SharedStates { get; init; }

    public EquatableArray<DeclaredOutput> Outputs { get; init; }

    /// <summary>What is wrong with the workflow class itself.</summary>
    public EquatableArray<GraphProblem> Problems { get; init; }

    /// <summary>Whether a value of one type is one of the other too.</summary>
    public bool Converts(int from, int to) => from == to || Types[from].ConvertsTo.AsSpan().IndexOf(to) >= 0;

    /// <summary>How many instances of a node there are.</summary>
    public int ReplicasOf(int node) => Replicas.FirstOrDefault(replicas => replicas.Node == node) is { Count: > 0 and var count } ? count : 1;
}
