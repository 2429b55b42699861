namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>
/// Finds fan-ins that pair by arrival what may come in another order, or not at all: several messages are sent at once, and on the way
/// to one source, but not to another, they pass a port, a sub-workflow, a handler that tries again, a cycle or a condition.
/// </summary>
internal static class MixedPairsAdvice
{
    public static IEnumerable<GraphProblem> Check(FlowGraph flow, Reach reach, IHandlerBodies bodies)
    {
        var cycles = new Lazy<Cycles>(() => new Cycles(flow));
        for (var index = 0; index < flow.Linked.Joins.Count; index++)
        {
            var join = flow.Linked.Joins[index];
            if (join is not { KeyType: < 0, Gathers: false, Slots.Count: > 1 } || !Enumerable.Range(0, join.Slots.Count).All(slot => reach.HasSlot(index, slot)))
            {
                continue;
            }

            var mixed = Origins(flow, reach, cycles.Value, join)
                .Select(origin => (Origin: origin, Hazard: Hazard(flow, cycles.Value, index, origin)))
                .FirstOrDefault(each => each.Hazard is not null && each.Origin.IsSure(bodies));
            if (mixed.Hazard is { } hazard)
            {
                yield return GraphProblem.Of(
                    GraphProblemKind.PairsMixed, Site.FanIn(join.Declaration),
                    flow.Declared.Describe(flow.Declared.FanIns[join.Declaration]),
                    flow.Declared.Nodes[flow.Node(mixed.Origin.Step)].Name,
                    flow.Declared.Nodes[join.Slots[hazard.Slot].Source].Name,
                    hazard.Name);
            }
        }
    }

    /// <summary>The steps that send several messages, or may, and the ways that those go.</summary>
    private static IEnumerable<Origin> Origins(FlowGraph flow, Reach reach, Cycles cycles, Join join)
    {
        foreach (var step in Enumerable.Range(0, flow.Count).Where(step => reach.HasStep(step) && flow.Declared.Nodes[flow.Node(step)].Kind == NodeKind.Executor))
        {
            var handler = flow.Handler(step);
            if (cycles.All.FirstOrDefault(cycle => cycle.Contains(step)) is { } own && handler.AlwaysSends && !flow.StepsOf(join).Any(own.Contains))
            {
                yield return new Origin(step, [.. flow.From(step).Where(way => !way.IsConditional && !own.Contains(way.To))], _ => true);
            }

            foreach (var sent in flow.From(step).GroupBy(way => way.Route.Sent))
            {
                var isMany = sent.Key == handler.Returned && (handler.IsStream || flow.IsBroadcast(step));
                yield return new Origin(step, [.. sent], bodies => isMany || (handler.HasContext && bodies.Sends(flow.Node(step), flow.HandlerIndex(step), sent.Key) == SendCount.Many));
            }
        }
    }

    /// <summary>What parts the messages of an origin on their ways to the sources, and the source behind it; <see langword="null"/> where nothing does.</summary>
    private static (string Name, int Slot)? Hazard(FlowGraph flow, Cycles cycles, int index, Origin origin)
    {
        var join = flow.Linked.Joins[index];
        var after = new HashSet<int>(flow.StepsOf(join));
        var all = Search.From(flow, origin.Ways, IsBefore);
        var slots = Enumerable.Range(0, join.Slots.Count).Where(slot => all.HasSlot(index, slot)).ToList();
        if (slots.Count < 2)
        {
            return null;
        }

        foreach (var node in all.Where(way => way.To >= 0 && way.Route.Join < 0).Select(way => flow.Node(way.To)).Distinct().OrderBy(node => node))
        {
            if (flow.Declared.Nodes[node].Kind is NodeKind.RequestPort or NodeKind.Workflow && Parted(way => way.To >= 0 && flow.Node(way.To) == node) is { } slot)
            {
                return ($"{(flow.Declared.Nodes[node].Kind == NodeKind.Workflow ? "the sub-workflow" : "the request port")} '{flow.Declared.Nodes[node].Name}'", slot);
            }
        }

        foreach (var step in all.Where(way => way.To >= 0 && flow.Handler(way.To).Retries).Select(way => way.To).Distinct().OrderBy(step => step))
        {
            if (Parted(way => way.To == step) is { } slot)
            {
                return ($"the attempts of '{flow.Declared.Nodes[flow.Node(step)].Name}'", slot);
            }
        }

        foreach (var cycle in cycles.All.Where(cycle => !cycle.Contains(origin.Step) && !cycle.Any(after.Contains)))
        {
            if (Parted(way => cycle.Contains(way.To)) is { } slot)
            {
                return ($"the cycle of {flow.Declared.DescribeNodes(cycle.Select(flow.Node))}", slot);
            }
        }

        foreach (var condition in all.Where(way => way.IsConditional).GroupBy(way => way.Route.Declaration).OrderBy(ways => ways.Key))
        {
            // What one case does not take another may: those sources are parts of one whole, and paired as such.
            var edge = flow.Declared.Edges[condition.Key];
            if (Parted(way => way.IsConditional && way.Route.Declaration == condition.Key, way => way.IsConditional && way.Route.Source == edge.Source) is { } slot)
            {
                return ($"the condition of {flow.Declared.Describe(edge)}", slot);
            }
        }

        return null;

        bool IsBefore(Way way) => !after.Contains(way.From);

        // A source that the messages cannot get to without passing something that a second source can do without.
        int? Parted(Func<Way, bool> isPassed, Func<Way, bool>? isAvoided = null)
        {
            var without = Search.From(flow, origin.Ways, way => IsBefore(way) && !isPassed(way));
            var aside = isAvoided is null ? without : Search.From(flow, origin.Ways, way => IsBefore(way) && !isAvoided(way));
            var lost = slots.Where(slot => !without.HasSlot(index, slot)).ToList();
            return lost.Count > 0 && slots.Any(slot => aside.HasSlot(index, slot)) ? lost[0] : null;
        }
    }

    /// <summary>What sends several messages.</summary>
    private sealed record Origin(int Step, IReadOnlyList<Way> Ways, Func<IHandlerBodies, bool> IsSure);
}
