using CompiledWorkflows.Generators.Graph;

namespace CompiledWorkflows.Generators.Tests.Graph.Advice;

/// <summary>Every run that a graph of executors and edges can have, whatever its conditions say of each message.</summary>
internal static class AllRuns
{
    private const int MostMessages = 4;
    private const int MostSuperSteps = 3000;

    /// <summary>What is in flight at once, superstep by superstep; <see langword="null"/> where there are too many to look at all.</summary>
    public static IReadOnlyCollection<IReadOnlyList<(int Node, int Handler)>>? Of(DeclaredGraph graph)
    {
        var linked = GraphLinker.Link("W", graph);
        var found = new Dictionary<string, IReadOnlyList<(int Node, int Handler)>>();
        var next = new Queue<IReadOnlyList<(int Node, int Handler)>>(Simulation.Inputs(graph).Select(input => new[] { input }));
        while (next.TryDequeue(out var flight))
        {
            if (flight.Count > MostMessages || found.Count > MostSuperSteps)
            {
                return null;
            }

            if (found.TryAdd(string.Join(' ', flight.Order()), flight))
            {
                foreach (var onwards in flight.Select(message => Outcomes(graph, linked, message)).Aggregate(One(), Product))
                {
                    next.Enqueue(onwards);
                }
            }
        }

        return found.Values;
    }

    /// <summary>What one message can lead to: every edge without a condition, any of those with one, and of the cases at most one.</summary>
    private static IEnumerable<IReadOnlyList<(int Node, int Handler)>> Outcomes(DeclaredGraph graph, LinkedGraph linked, (int Node, int Handler) message)
    {
        var routes = linked.Routes.Where(route => route.Source == message.Node && graph.Nodes[message.Node].Handlers[message.Handler].Sends.Contains(route.Sent)).ToList();
        var choice = routes.Where(route => route.Kind is RouteKind.Case or RouteKind.Otherwise).Select(Only).ToList();
        return routes
            .Where(route => route.Kind == RouteKind.Edge)
            .Select(route => route.Condition is null ? [Only(route)] : One().Append(Only(route)))
            .Append(routes.Exists(route => route.Kind == RouteKind.Otherwise) ? choice : One().Concat(choice))
            .Aggregate(One(), Product);

        IReadOnlyList<(int, int)> Only(Route route) =>
            [(route.Target, graph.Nodes[route.Target].Handlers.Select((handler, index) => (handler, index)).First(each => each.handler.Messages is [var only] && only.Type == route.Handled).index)];
    }

    private static IEnumerable<IReadOnlyList<(int Node, int Handler)>> One() => [[]];

    private static IEnumerable<IReadOnlyList<(int Node, int Handler)>> Product(IEnumerable<IReadOnlyList<(int Node, int Handler)>> some, IEnumerable<IReadOnlyList<(int Node, int Handler)>> others) =>
        some.SelectMany(first => others.Select(second => (IReadOnlyList<(int, int)>)[.. first, .. second]));
}
