namespace CompiledWorkflows.Generators.Graph;

/// <summary>The rules about the numbers of instances, and about edges that pick one of several.</summary>
internal static class ReplicaRules
{
    /// <summary>So many nodes that no machine would run them, and so few that to count those of a whole graph cannot overflow.</summary>
    private const int Most = 65_536;

    public static IEnumerable<GraphProblem> Check(DeclaredGraph graph) =>
        graph.Replicas.Select((_, index) => Replicas(graph, index)).Concat(graph.Edges.Select((edge, index) => Route(graph, edge, index))).OfType<GraphProblem>();

    private static GraphProblem? Replicas(DeclaredGraph graph, int index)
    {
        var declared = graph.Replicas[index];
        if (declared.Node < 0)
        {
            return GraphProblem.Of(GraphProblemKind.ReplicasOfNoNode, Site.Replicas(index, type: 0), declared.Name);
        }

        var kind = graph.Nodes[declared.Node].Kind;
        if (kind is not (NodeKind.Executor or NodeKind.Unknown))
        {
            return GraphProblem.Of(GraphProblemKind.ReplicasOfNoExecutor, Site.Replicas(index, type: 0), declared.Name, kind.Describe());
        }

        return declared.Count < 1 ? GraphProblem.Of(GraphProblemKind.ReplicasBelowOne, Site.Replicas(index), declared.Name, $"{declared.Count}")
            : declared.Count > Most ? GraphProblem.Of(GraphProblemKind.TooManyReplicas, Site.Replicas(index), declared.Name, $"{declared.Count}", $"{Most}")
            : graph.Replicas.Take(index).Any(other => other.Node == declared.Node) ? GraphProblem.Of(GraphProblemKind.ReplicasTwice, Site.Replicas(index), declared.Name)
            : null;
    }

    private static GraphProblem? Route(DeclaredGraph graph, DeclaredEdge edge, int index) =>
        edge.Route is { } route && graph.Nodes[edge.Target].Kind != NodeKind.Unknown && !graph.Replicas.Any(each => each.Node == edge.Target)
            ? GraphProblem.Of(GraphProblemKind.RouteWithoutReplicas, Site.Edge(index, "Route"), route, graph.Describe(edge), graph.Nodes[edge.Target].Name)
            : null;
}
