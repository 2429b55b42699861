namespace CompiledWorkflows.Generators.Graph;

/// <summary>Finds for each source of a fan-in the handler that takes its messages one by one, as an edge would.</summary>
internal static class OneByOneMatcher
{
    /// <summary>The slots, or <see langword="null"/> where a source sends nothing that is handled, or what two handlers take, which is a problem.</summary>
    public static JoinShape? Match(DeclaredGraph graph, int index, List<GraphProblem> problems)
    {
        var fanIn = graph.FanIns[index];
        var slots = new List<JoinSlot>();
        for (var position = 0; position < fanIn.Sources.Count; position++)
        {
            var source = fanIn.Sources[position];
            var handled = Handled(graph, index, position, problems);
            if (handled.Count > 1)
            {
                problems.Add(GraphProblem.Of(
                    GraphProblemKind.FanInHandledApart, Site.FanInSource(index, position),
                    [graph.Nodes[fanIn.Target].Name, graph.Nodes[source].Name, .. handled.Select(type => graph.Types[type].Name)]));
            }

            slots.AddRange(handled.Take(1).Select(type => new JoinSlot(source, type, -1)));
        }

        return slots.Count == fanIn.Sources.Count ? new JoinShape(-1, slots) : null;
    }

    private static IReadOnlyList<int> Handled(DeclaredGraph graph, int index, int position, List<GraphProblem> problems)
    {
        var source = graph.FanIns[index].Sources[position];
        var node = graph.Nodes[source];
        var handled = node.Sends
            .Select(sent => (Sent: sent, Handled: HandlerRules.Best(graph, Site.FanInSource(index, position), source, graph.FanIns[index].Target, sent, problems)))
            .Where(each => each.Handled is not null)
            .ToList();
        return [.. PortForms.Choose(node, handled, each => each.Sent, each => each.Handled == each.Sent).Select(each => each.Handled!.Value).Distinct()];
    }
}
