namespace CompiledWorkflows.Generators.Graph;

/// <summary>The rules about the nodes of a graph by themselves.</summary>
internal static class NodeRules
{
    public static IEnumerable<GraphProblem> Check(string workflow, DeclaredGraph graph) =>
        Starts(workflow, graph).Concat(graph.Nodes.SelectMany(Node)).Concat(Ids(graph));

    /// <summary>A workflow has one start node. The same one declared twice counts as two declarations of it.</summary>
    private static IEnumerable<GraphProblem> Starts(string workflow, DeclaredGraph graph)
    {
        if (graph.Starts.IsEmpty)
        {
            yield return GraphProblem.Of(GraphProblemKind.NoStart, Site.Workflow, workflow);
        }
        else if (graph.Starts.Count > 1)
        {
            for (var start = 1; start < graph.Starts.Count; start++)
            {
                yield return GraphProblem.Of(GraphProblemKind.SeveralStarts, Site.Start(start), [workflow, .. graph.Starts.Select(node => graph.Nodes[node].Name)]);
            }
        }
        else if (graph.Nodes[graph.Starts[0]] is { Handlers.IsEmpty: false, Handles.IsEmpty: true } node)
        {
            yield return GraphProblem.Of(GraphProblemKind.StartHandlesNothing, Site.Start(0, type: 0), node.Name);
        }
    }

    private static IEnumerable<GraphProblem> Node(DeclaredNode node, int index) => node.Kind == NodeKind.Unknown
        ? [GraphProblem.Of(GraphProblemKind.UnknownNode, Site.Node(index), node.Name)]
        : node.Problems;

    private static IEnumerable<GraphProblem> Ids(DeclaredGraph graph)
    {
        var first = new Dictionary<string, DeclaredNode>(StringComparer.Ordinal);
        for (var index = 0; index < graph.Nodes.Count; index++)
        {
            var node = graph.Nodes[index];
            if (node.Kind == NodeKind.Unknown)
            {
                continue;
            }

            if (first.TryGetValue(node.Id, out var other))
            {
                yield return GraphProblem.Of(GraphProblemKind.DuplicateNodeId, Site.Node(index), node.Id, other.Name, node.Name);
            }
            else
            {
                first.Add(node.Id, node);
            }
        }
    }
}
