namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>Finds outputs that add nothing, because all that they take leaves the workflow by others.</summary>
internal static class OutputAdvice
{
    public static IEnumerable<GraphProblem> Check(DeclaredGraph graph, LinkedGraph linked)
    {
        for (var index = 0; index < graph.Outputs.Count; index++)
        {
            var output = graph.Outputs[index];
            var isWithinAll = output.Type is { } type && graph.Outputs.Any(other => other.Source == output.Source && other.Type is null) && !(graph.Nodes[output.Source].SendsOneForm && type != graph.Nodes[output.Source].Sends[0]);
            if (isWithinAll || !linked.Routes.Any(route => route.Kind == RouteKind.Output && route.Declaration == index && !IsWithin(graph, index, route.Sent)))
            {
                yield return GraphProblem.Of(GraphProblemKind.OutputRedundant, Site.Output(index), graph.Nodes[output.Source].Name, output.Type is { } one ? $"the '{graph.Types[one].Name}'" : "all");
            }
        }
    }

    private static bool IsWithin(DeclaredGraph graph, int index, int sent) =>
        graph.Outputs.Where((other, at) => at < index && other.Source == graph.Outputs[index].Source && other.Type == sent).Any();
}
