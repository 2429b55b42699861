namespace CompiledWorkflows.Generators.Graph;

/// <summary>The rule about request ports of sub-workflows: edges lead their requests to who answers, and the answers back, and nothing else does.</summary>
/// <remarks>A port of a sub-workflow, at any depth, is never one of the graph's own, even where the graph names it only for itself: a class of its own tells two ports apart.</remarks>
internal static class InnerPortRules
{
    public static IEnumerable<GraphProblem> Check(DeclaredGraph graph) => Enumerable.Range(0, graph.Nodes.Count)
        .Where(node => graph.Nodes[node].Kind == NodeKind.InnerPort && !IsUsedWell(graph, node))
        .Select(node => GraphProblem.Of(GraphProblemKind.InnerPortMisused, Site.Node(node), graph.Nodes[node].Name));

    private static bool IsUsedWell(DeclaredGraph graph, int port) =>
        graph.Edges.Any(edge => edge.Source == port)
        && graph.Edges.Any(edge => edge.Target == port)
        && graph.Edges.All(edge => edge.Source != port || graph.Nodes[edge.Target].Kind is NodeKind.Executor or NodeKind.Unknown)
        && !graph.Starts.Contains(port)
        && graph.Outputs.All(output => output.Source != port)
        && graph.FanIns.All(fanIn => fanIn.Target != port && !fanIn.Sources.Contains(port));
}
