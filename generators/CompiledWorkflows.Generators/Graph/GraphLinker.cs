using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>Matches edges, fan-ins and outputs with the message types that they carry.</summary>
internal static class GraphLinker
{
    public static LinkedGraph Link(string workflow, DeclaredGraph graph)
    {
        var routes = new List<Route>();
        var problems = new List<GraphProblem>(graph.Problems);
        problems.AddRange(NodeRules.Check(workflow, graph));
        problems.AddRange(ReplicaRules.Check(graph));
        problems.AddRange(InnerPortRules.Check(graph));
        problems.AddRange(SharedStateRules.Check(graph));

        // What no case took is known after all of them.
        foreach (var edge in Enumerable.Range(0, graph.Edges.Count).OrderBy(edge => graph.Edges[edge].Kind == RouteKind.Otherwise))
        {
            EdgeLinker.Link(graph, edge, routes, problems);
        }

        problems.AddRange(CaseRules.Check(graph, routes));
        problems.AddRange(EdgeRules.Check(graph, routes));
        var joins = new List<Join>();
        for (var fanIn = 0; fanIn < graph.FanIns.Count; fanIn++)
        {
            FanInLinker.Link(graph, fanIn, joins, routes, problems);
        }

        for (var output = 0; output < graph.Outputs.Count; output++)
        {
            OutputLinker.Link(graph, output, routes, problems);
        }

        var linked = new LinkedGraph
        {
            Start = graph.Starts.Distinct().Count() == 1 ? graph.Starts[0] : -1,
            Routes = routes.ToEquatableArray(),
            Joins = joins.ToEquatableArray(),
            OutputTypes = routes.Where(route => route.Target == Route.Outside).Select(route => route.Carried).Distinct().ToEquatableArray(),
            Problems = problems.Distinct().ToEquatableArray(),
        };

        // What is saved is known where nothing else is wrong.
        return problems.Count > 0 ? linked : linked with { Problems = FormerNameRules.Check(graph, linked).Distinct().ToEquatableArray() };
    }
}
