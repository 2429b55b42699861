namespace CompiledWorkflows.Generators.Graph;

/// <summary>The rule that no two edges between the same nodes carry the same type under the same condition and route: every message would be delivered twice.</summary>
internal static class EdgeRules
{
    public static IEnumerable<GraphProblem> Check(DeclaredGraph graph, IEnumerable<Route> routes)
    {
        var carried = new HashSet<Route>();
        foreach (var route in routes.Where(route => route.Kind == RouteKind.Edge))
        {
            if (!carried.Add(route with { Declaration = 0 }))
            {
                yield return GraphProblem.Of(
                    GraphProblemKind.EdgesOverlap,
                    Site.Edge(route.Declaration),
                    graph.Nodes[route.Source].Name,
                    graph.Nodes[route.Target].Name,
                    graph.Types[route.Sent].Name);
            }
        }
    }
}
