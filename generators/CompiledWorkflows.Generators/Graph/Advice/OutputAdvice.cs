namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>Finds outputs that add nothing: of what an output without a type takes already, and repeated ones.</summary>
internal static class OutputAdvice
{
    public static IEnumerable<GraphProblem> Check(DeclaredGraph graph)
    {
        for (var index = 0; index < graph.Outputs.Count; index++)
        {
            var output = graph.Outputs[index];
            var isRepeated = graph.Outputs.Take(index).Contains(output);
            var isWithin = output.Type is { } one && IsWithin(graph.Nodes[output.Source], one) && graph.Outputs.Contains(new DeclaredOutput { Source = output.Source });
            if (isRepeated || isWithin)
            {
                var what = output.Type is { } type ? $"the '{graph.Types[type].Name}'" : "all";
                yield return GraphProblem.Of(GraphProblemKind.OutputRedundant, Site.Output(index), graph.Nodes[output.Source].Name, what);
            }
        }
    }

    /// <summary>Whether an output of all that a node sends takes a type. Of a port that is the bare response.</summary>
    private static bool IsWithin(DeclaredNode node, int type) => !node.SendsOneForm || type == node.Sends[0];
}
