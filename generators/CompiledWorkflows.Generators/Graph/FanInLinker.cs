using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Graph;

/// <summary>Finds the handler for the sets of one fan-in, and what of its sources' messages goes into the barrier.</summary>
internal static class FanInLinker
{
    public static void Link(DeclaredGraph graph, int index, List<Join> joins, List<Route> routes, List<GraphProblem> problems)
    {
        var fanIn = graph.FanIns[index];
        var key = fanIn.Key is null ? null : MethodUse.Key(fanIn.Key, Site.FanIn(index, "Key"), graph.Describe(fanIn), fanIn.Keys);
        if (!FanInRules.Check(graph, index, problems) || !FanInRules.CheckKey(graph, fanIn, key, problems) || Shape(graph, index, problems) is not { } shape)
        {
            return;
        }

        for (var slot = 0; slot < shape.Slots.Count; slot++)
        {
            routes.AddRange(Routes(graph, shape.Slots[slot]).Select(route => route with
            {
                Declaration = index,
                Target = fanIn.Target,
                Join = joins.Count,
                Slot = slot,
                Key = key?.Name,
                KeyParameter = key?.Choose(graph, route.Sent, problems),
            }));
        }

        joins.Add(new Join
        {
            Declaration = index,
            Target = fanIn.Target,
            Handler = shape.Handler,
            Set = shape.Handler < 0 ? -1 : graph.Nodes[fanIn.Target].Handlers[shape.Handler].Set,
            Gathers = fanIn.Gathers,
            Label = fanIn.Label,
            KeyType = key?.Results[0] ?? -1,
            KeyCanBeNull = key?.ResultCanBeNull ?? false,
            Slots = shape.Slots.ToEquatableArray(),
        });
    }

    private static JoinShape? Shape(DeclaredGraph graph, int index, List<GraphProblem> problems)
    {
        var fanIn = graph.FanIns[index];
        var target = graph.Nodes[fanIn.Target];
        var candidates = Enumerable.Range(0, target.Kind == NodeKind.Executor ? target.Handlers.Count : 0)
            .Select(handler => SetMatcher.Match(graph, fanIn, handler))
            .OfType<JoinShape>()
            .ToList();
        if (candidates.Count == 0)
        {
            var before = problems.Count;
            var shape = OneByOneMatcher.Match(graph, index, problems);
            if (shape is null && problems.Count == before && fanIn.Sources.Append(fanIn.Target).All(node => graph.Nodes[node].IsSound))
            {
                problems.Add(Nothing(graph, index));
            }

            return shape;
        }

        var best = SetChoice.Best(graph, fanIn, candidates);
        var names = best.Select(candidate => graph.Describe(target.Handlers[candidate.Handler])).ToArray();
        if (best.Count > 1)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.AmbiguousJoin, Site.FanIn(index), graph.Describe(fanIn), string.Join(", ", names)));
            return null;
        }

        if (target.Handlers[best[0].Handler].Set < 0)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.FanInTooManyParameters, Site.FanIn(index), target.Name, names[0], $"{DeclaredHandler.MostInSet}"));
            return null;
        }

        return best[0];
    }

    /// <summary>What one source sends into its slot.</summary>
    private static IReadOnlyList<Route> Routes(DeclaredGraph graph, JoinSlot slot)
    {
        var source = graph.Nodes[slot.Source];
        return PortForms.Choose(source, [.. source.Sends.Where(sent => graph.Converts(sent, slot.Type)).Select(sent => new Route
        {
            Kind = RouteKind.FanIn,
            Declaration = -1,
            Source = slot.Source,
            Target = -1,
            Sent = sent,
            Carried = sent,
            Handled = slot.Type,
        })]);
    }

    private static GraphProblem Nothing(DeclaredGraph graph, int index)
    {
        var fanIn = graph.FanIns[index];
        var target = graph.Nodes[fanIn.Target];
        var parameters = target.Handlers.SelectMany(handler => handler.Messages).SelectMany(message => new[] { message.Type, message.Element }).Where(type => type >= 0).ToList();
        var unfit = fanIn.Sources.TakeWhile(source => parameters.Any(type => SetMatcher.Fits(graph, source, type))).Count();
        return unfit < fanIn.Sources.Count && graph.Nodes[fanIn.Sources[unfit]] is var source
            ? GraphProblem.Of(GraphProblemKind.FanInSourceDoesNotFit, Site.FanInSource(index, unfit), target.Name, source.Name, graph.Describe(source.Sends), graph.DescribeHandlers(target))
            : GraphProblem.Of(
                GraphProblemKind.FanInWithoutHandler, Site.FanIn(index),
                graph.Describe(fanIn),
                string.Join(", ", fanIn.Sources.Select(node => $"{Source(graph, node)} sends {graph.Describe(graph.Nodes[node].Sends)}")),
                target.Name,
                graph.DescribeHandlers(target));
    }

    private static string Source(DeclaredGraph graph, int source) =>
        graph.ReplicasOf(source) is > 1 and var count ? $"each of the {count} replicas of '{graph.Nodes[source].Name}'" : $"'{graph.Nodes[source].Name}'";
}
