namespace CompiledWorkflows.Generators.Graph;

/// <summary>Finds what one edge carries: each type that the source sends, as far as the condition takes it and the target handles it.</summary>
internal static class EdgeLinker
{
    public static void Link(DeclaredGraph graph, int index, List<Route> routes, List<GraphProblem> problems)
    {
        var edge = graph.Edges[index];
        var source = graph.Nodes[edge.Source];
        var target = graph.Nodes[edge.Target];
        if (source.Kind == NodeKind.Unknown || target.Kind == NodeKind.Unknown)
        {
            return;
        }

        if (edge.Of is { } of && !source.Sends.Contains(of))
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.EdgeTypeNotSent, source.Name, target.Name, graph.Types[of].Name, Describe(graph, source.Sends)));
            return;
        }

        if (!ConditionRules.Check(edge, source, target, problems))
        {
            return;
        }

        var before = problems.Count;
        var found = new List<Route>();
        var refused = new List<int>();
        foreach (var sent in source.Sends)
        {
            if (edge.Of is not null && edge.Of != sent)
            {
                continue;
            }

            if (ConditionRules.Narrow(graph, edge, sent, problems) is not { } narrowed)
            {
                refused.Add(sent);
            }
            else if (Handler(graph, edge, narrowed.Carried, problems) is { } handled)
            {
                found.Add(new Route
                {
                    Declaration = index,
                    Source = edge.Source,
                    Target = edge.Target,
                    Sent = sent,
                    Carried = narrowed.Carried,
                    Handled = handled,
                    Condition = edge.When,
                    ConditionParameter = narrowed.Parameter,
                });
            }
        }

        if (source.Kind == NodeKind.RequestPort && edge.Of is null)
        {
            ChooseResponse(source, found);
        }

        if (found.Count == 0 && problems.Count == before)
        {
            problems.Add(Nothing(graph, edge, refused));
        }

        routes.AddRange(found);
    }

    private static int? Handler(DeclaredGraph graph, DeclaredEdge edge, int carried, List<GraphProblem> problems)
    {
        var target = graph.Nodes[edge.Target];
        var candidates = target.Handles.Where(handled => graph.Converts(carried, handled)).Distinct().ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var best = Specificity.Best(graph, candidates);
        if (best is null)
        {
            problems.Add(GraphProblem.Of(
                GraphProblemKind.AmbiguousHandler,
                [graph.Nodes[edge.Source].Name, target.Name, graph.Types[carried].Name, .. candidates.Select(candidate => graph.Types[candidate].Name)]));
        }

        return best;
    }

    /// <summary>
    /// A port sends one message for a response: the pair of request and response to a target that asks for exactly that or takes
    /// nothing else, the bare response otherwise.
    /// </summary>
    private static void ChooseResponse(DeclaredNode port, List<Route> found)
    {
        if (found.Count == 2)
        {
            var pair = found.FindIndex(route => route.Sent == port.Sends[1]);
            found.RemoveAt(found[pair].Handled == found[pair].Carried ? 1 - pair : pair);
        }
    }

    private static GraphProblem Nothing(DeclaredGraph graph, DeclaredEdge edge, List<int> refused)
    {
        var source = graph.Nodes[edge.Source];
        var target = graph.Nodes[edge.Target];
        var handledWithoutCondition = refused.Where(sent => target.Handles.Any(handled => graph.Converts(sent, handled))).ToList();
        return handledWithoutCondition.Count > 0
            ? GraphProblem.Of(
                GraphProblemKind.ConditionNeverFits,
                [source.Name, target.Name, edge.When!, .. handledWithoutCondition.Select(sent => graph.Types[sent].Name)])
            : GraphProblem.Of(
                GraphProblemKind.EdgeCarriesNothing,
                source.Name,
                target.Name,
                Describe(graph, source.Sends),
                Describe(graph, target.Handles));
    }

    internal static string Describe(DeclaredGraph graph, IReadOnlyCollection<int> types) =>
        types.Count == 0 ? "nothing" : string.Join(", ", types.Select(type => $"'{graph.Types[type].Name}'"));
}
