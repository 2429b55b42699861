namespace CompiledWorkflows.Generators.Graph;

/// <summary>Finds what leaves the workflow by one output.</summary>
internal static class OutputLinker
{
    public static void Link(DeclaredGraph graph, int index, List<Route> routes, List<GraphProblem> problems)
    {
        var output = graph.Outputs[index];
        var source = graph.Nodes[output.Source];
        if (source.Kind == NodeKind.Unknown)
        {
            return;
        }

        if (output.Type is { } type)
        {
            if (source.Sends.Contains(type))
            {
                Add(output.Source, type);
            }
            else if (source.IsSound)
            {
                problems.Add(GraphProblem.Of(
                    GraphProblemKind.OutputTypeNotSent, Site.Output(index, type: 1), source.Name, graph.Types[type].Name, graph.Describe(source.Sends)));
            }

            return;
        }

        // A port answers once, so all that it sends is the bare response: the pair would be the same answer again.
        var sent = source.Kind == NodeKind.RequestPort ? source.Sends.Take(1) : source.Sends;
        if (!sent.Any() && source.IsSound)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.OutputWithoutMessages, Site.Output(index), source.Name));
        }

        foreach (var each in sent)
        {
            Add(output.Source, each);
        }

        void Add(int node, int sentType)
        {
            // One message leaves once, whether one output takes it or several.
            if (routes.Any(route => route.Target == Route.Outside && route.Source == node && route.Sent == sentType))
            {
                return;
            }

            routes.Add(new Route
            {
                Kind = RouteKind.Output,
                Declaration = index,
                Source = node,
                Target = Route.Outside,
                Sent = sentType,
                Carried = sentType,
                Handled = sentType,
            });
        }
    }
}
