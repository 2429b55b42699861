using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>Matches edges and outputs with the message types that they carry.</summary>
internal static class GraphLinker
{
    public static LinkedGraph Link(string workflow, DeclaredGraph graph)
    {
        var routes = new List<Route>();
        var problems = new List<GraphProblem>(graph.Problems);
        problems.AddRange(NodeRules.Check(workflow, graph));
        for (var edge = 0; edge < graph.Edges.Count; edge++)
        {
            EdgeLinker.Link(graph, edge, routes, problems);
        }

        for (var output = 0; output < graph.Outputs.Count; output++)
        {
            OutputLinker.Link(graph, output, routes, problems);
        }

        return new LinkedGraph
        {
            Start = graph.Starts.Distinct().Count() == 1 ? graph.Starts[0] : -1,
            Routes = routes.ToEquatableArray(),
            OutputTypes = routes.Where(route => route.Target == Route.Outside).Select(route => route.Carried).Distinct().ToEquatableArray(),
            Problems = problems.Distinct().ToEquatableArray(),
        };
    }
}
