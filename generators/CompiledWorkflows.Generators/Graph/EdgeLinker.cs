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
            problems.Add(GraphProblem.Of(
                GraphProblemKind.EdgeTypeNotSent, Site.Edge(index, "Of"), graph.Describe(edge), graph.Types[of].Name, source.Name, graph.Describe(source.Sends)));
            return;
        }

        var condition = edge.When is null ? null : MethodUse.Condition(edge.When, Site.Edge(index, "When"), graph.Describe(edge), edge.Conditions);
        var selector = edge.Route is null ? null : MethodUse.Route(edge.Route, Site.Edge(index, "Route"), graph.Describe(edge), edge.Selectors);
        var canAsk = condition?.Check(problems) ?? true;
        var canPick = selector?.Check(problems) ?? true;
        if (!canAsk || !canPick)
        {
            return;
        }

        var before = problems.Count;
        var found = new List<Route>();
        var refused = new List<int>();
        foreach (var sent in source.Sends.Where(sent => edge.Of is null || edge.Of == sent))
        {
            if (ConditionRules.Narrow(graph, condition, sent, problems) is not { } narrowed)
            {
                refused.Add(sent);
            }
            else if (Handled(graph, index, sent, narrowed.Carried, problems) is { } handled)
            {
                found.Add(new Route
                {
                    Kind = edge.Kind,
                    Declaration = index,
                    Source = edge.Source,
                    Target = edge.Target,
                    Sent = sent,
                    Carried = narrowed.Carried,
                    Handled = handled,
                    Condition = edge.When,
                    ConditionParameter = narrowed.Parameter,
                    Selector = edge.Route,
                });
            }
        }

        if (found.Count == 0 && problems.Count == before && source.IsSound && target.IsSound)
        {
            problems.Add(Nothing(graph, index, refused));
        }

        var chosen = PortForms.Choose(source, found);
        routes.AddRange(selector is null ? chosen : chosen.Select(route => route with { SelectorParameter = selector.Choose(graph, route.Carried, problems) }));
    }

    /// <summary>The type whose handler takes a message. A request that waits together with its id can be asked about by what it asks alone.</summary>
    private static int? Handled(DeclaredGraph graph, int index, int sent, int carried, List<GraphProblem> problems)
    {
        var edge = graph.Edges[index];
        var source = graph.Nodes[edge.Source];
        var isRequest = source.Kind == NodeKind.InnerPort && sent == source.Sends[0] && graph.Nodes[edge.Target].Handles.Contains(source.Sends[1]);
        return isRequest ? source.Sends[1] : HandlerRules.Best(graph, Site.Edge(index), edge.Source, edge.Target, carried, problems);
    }

    private static GraphProblem Nothing(DeclaredGraph graph, int index, List<int> refused)
    {
        var edge = graph.Edges[index];
        var source = graph.Nodes[edge.Source];
        var target = graph.Nodes[edge.Target];
        var handledWithoutCondition = refused.Where(sent => target.Handles.Any(handled => graph.Converts(sent, handled))).ToList();
        return handledWithoutCondition.Count > 0
            ? GraphProblem.Of(
                GraphProblemKind.ConditionNeverFits, Site.Edge(index, "When"),
                [edge.When!, graph.Describe(edge), .. handledWithoutCondition.Select(sent => graph.Types[sent].Name)])
            : source is { Kind: NodeKind.RequestPort, SendsOneForm: true } && target.Kind == NodeKind.Executor ? GraphProblem.Of(
                GraphProblemKind.ResponseNotHandled, Site.Edge(index),
                graph.Describe(edge),
                source.Name,
                graph.Types[source.Sends[0]].Name,
                graph.Types[source.Sends[1]].Name,
                target.Name,
                graph.DescribeHandlers(target))
            : GraphProblem.Of(
                GraphProblemKind.EdgeCarriesNothing, Site.Edge(index),
                graph.Describe(edge),
                source.Name,
                graph.Describe(source.Sends),
                target.Name,
                graph.DescribeHandlers(target));
    }
}
