namespace CompiledWorkflows.Generators.Graph;

/// <summary>The rules about the choice that the cases of one source make together with its otherwise.</summary>
internal static class CaseRules
{
    public static IEnumerable<GraphProblem> Check(DeclaredGraph graph, IReadOnlyList<Route> routes) =>
        graph.Edges.SelectMany((edge, index) => Edge(graph, edge, index)).Concat(Overlaps(graph, routes));

    private static IEnumerable<GraphProblem> Edge(DeclaredGraph graph, DeclaredEdge edge, int index)
    {
        if (edge is { Kind: RouteKind.Case, When: null })
        {
            yield return GraphProblem.Of(GraphProblemKind.CaseWithoutCondition, Site.Edge(index), graph.Nodes[edge.Source].Name, graph.Nodes[edge.Target].Name);
        }

        if (edge.Kind == RouteKind.Otherwise && !graph.Edges.Any(other => other.Kind == RouteKind.Case && other.Source == edge.Source))
        {
            yield return GraphProblem.Of(GraphProblemKind.OtherwiseWithoutCase, Site.Edge(index), graph.Nodes[edge.Source].Name, graph.Nodes[edge.Target].Name);
        }
    }

    /// <summary>What no case took goes to one place. The two forms in which a port sends are one message.</summary>
    private static IEnumerable<GraphProblem> Overlaps(DeclaredGraph graph, IReadOnlyList<Route> routes)
    {
        var taken = new Dictionary<(int Source, int Sent), Route>();
        foreach (var route in routes.Where(route => route.Kind == RouteKind.Otherwise))
        {
            var source = graph.Nodes[route.Source];
            var key = (route.Source, source.SendsOneForm ? source.Sends[0] : route.Sent);
            if (!taken.TryGetValue(key, out var other))
            {
                taken.Add(key, route);
            }
            else if (other.Declaration != route.Declaration)
            {
                yield return GraphProblem.Of(
                    GraphProblemKind.OtherwisesOverlap,
                    Site.Edge(route.Declaration),
                    source.Name,
                    graph.Types[route.Sent].Name,
                    graph.Nodes[other.Target].Name,
                    graph.Nodes[route.Target].Name);
            }
        }
    }
}
