namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>Finds messages that one handler gets twice: one way takes all of a type, another some of them too.</summary>
internal static class DeliveryAdvice
{
    public static IEnumerable<GraphProblem> Check(DeclaredGraph graph, LinkedGraph linked)
    {
        var routes = linked.Routes.Where(route => route.Target >= 0 && (route.Join < 0 || linked.Joins[route.Join].Handler < 0)).ToList();
        return routes
            .Where(TakesAll)
            .SelectMany(all => routes.Where(other => IsTheSame(all, other)).Select(other => (All: all, Other: other)))
            .GroupBy(pair => (pair.Other.Kind == RouteKind.FanIn ? pair.All : pair.Other).Declaration)
            .Select(pairs => pairs.First())
            .Select(pair => GraphProblem.Of(
                GraphProblemKind.DeliveredTwice,
                Site.Edge(pair.Other.Kind == RouteKind.FanIn ? pair.All.Declaration : pair.Other.Declaration),
                graph.Nodes[pair.All.Source].Name,
                graph.Types[pair.All.Sent].Name,
                graph.Nodes[pair.All.Target].Name,
                Describe(graph, pair.All),
                Describe(graph, pair.Other)));
    }

    private static bool TakesAll(Route route) => route is { Kind: RouteKind.Edge, Condition: null, Selector: null };

    /// <summary>Whether a second route leads to where one leads that takes all. Of a node's replicas two routes may mean two.</summary>
    private static bool IsTheSame(Route all, Route other) =>
        other.Source == all.Source
        && other.Target == all.Target
        && other.Sent == all.Sent
        && other.Handled == all.Handled
        && !(other.Kind == all.Kind && other.Declaration == all.Declaration);

    private static string Describe(DeclaredGraph graph, Route route) =>
        route.Kind == RouteKind.FanIn ? graph.Describe(graph.FanIns[route.Declaration]) : $"{Article(route)} {Kind(route)}";

    private static string Article(Route route) => route.Kind == RouteKind.Case ? "a" : "an";

    private static string Kind(Route route) => route.Kind switch
    {
        RouteKind.Case => "case",
        RouteKind.Otherwise => "otherwise",
        _ => route.Condition is null ? "edge" : "edge with a condition",
    };
}
