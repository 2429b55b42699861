namespace CompiledWorkflows.Generators.Graph;

/// <summary>Chooses the handler of a message.</summary>
internal static class HandlerRules
{
    /// <summary>The type whose handler takes a message best, or <see langword="null"/> where none does; where several do and none better, says so.</summary>
    public static int? Best(DeclaredGraph graph, Site site, int source, int target, int message, List<GraphProblem> problems)
    {
        var node = graph.Nodes[target];
        var candidates = node.Handles.Where(handled => graph.Converts(message, handled)).Distinct().ToList();
        var best = Specificity.Best(graph, candidates);
        if (best is null && candidates.Count > 0)
        {
            problems.Add(GraphProblem.Of(
                GraphProblemKind.AmbiguousHandler, site,
                [graph.Nodes[source].Name, node.Name, graph.Types[message].Name, .. candidates.Select(candidate => graph.Types[candidate].Name)]));
        }

        return best;
    }
}
