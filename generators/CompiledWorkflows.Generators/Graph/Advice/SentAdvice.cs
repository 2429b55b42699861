namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>Finds what is sent and nothing takes.</summary>
internal static class SentAdvice
{
    public static IEnumerable<GraphProblem> Check(FlowGraph flow, Reach reach)
    {
        var graph = flow.Declared;
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            // What asks inside of a sub-workflow is heard further out where nothing answers it.
            if (graph.Nodes[node].Kind == NodeKind.InnerPort || !reach.HasNode(node))
            {
                continue;
            }

            var taken = flow.Linked.Routes.Where(route => route.Source == node).Select(route => route.Sent).ToList();
            var sent = flow.HandlersOf(node).Where(reach.HasStep).SelectMany(step => flow.Handler(step).Sends.ToArray()).Distinct().ToList();
            foreach (var problem in Node(graph, node, sent, taken))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<GraphProblem> Node(DeclaredGraph graph, int node, List<int> sent, List<int> taken)
    {
        var name = graph.Nodes[node].Name;
        if (sent.Count > 0 && taken.Count == 0)
        {
            return
            [
                graph.Nodes[node].SendsOneForm
                    ? GraphProblem.Of(GraphProblemKind.ResponseNotTaken, Site.Node(node), name, graph.Types[sent[0]].Name)
                    : GraphProblem.Of(GraphProblemKind.DeadEnd, Site.Node(node), name, graph.Describe(sent)),
            ];
        }

        return graph.Nodes[node].SendsOneForm
            ? []
            : sent.Except(taken).Select(type => GraphProblem.Of(GraphProblemKind.MessageNotTaken, Site.Node(node), name, graph.Types[type].Name));
    }
}
