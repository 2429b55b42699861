namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>
/// Finds fan-ins that may wait for ever, because one source lies behind a condition and another does not. Where several messages come to
/// the condition, some for each side, or what it does not take gets to the source by another way, the fan-in may well come about.
/// </summary>
internal static class ConditionalSourceAdvice
{
    public static IEnumerable<GraphProblem> Check(FlowGraph flow, Reach reach, IHandlerBodies bodies)
    {
        if (flow.Linked.Joins.All(join => join.Slots.Count < 2))
        {
            yield break;
        }

        var conditions = Enumerable.Range(0, flow.Count).Where(reach.HasStep).SelectMany(flow.From)
            .Where(way => way.IsConditional && flow.Declared.Nodes[way.Route.Source].Kind != NodeKind.InnerPort)
            .GroupBy(way => way.Route.Declaration)
            .OrderBy(ways => ways.Key)
            .ToList();
        var multiplicity = new Lazy<Multiplicity>(() => new Multiplicity(flow, bodies, new Cycles(flow)));
        var found = new SortedDictionary<int, GraphProblem>();
        foreach (var condition in conditions)
        {
            var without = Reach.OfInputs(flow, way => !IsOf(way, condition.Key));
            for (var index = 0; index < flow.Linked.Joins.Count; index++)
            {
                var join = flow.Linked.Joins[index];
                var missing = Enumerable.Range(0, join.Slots.Count).Where(slot => !without.HasSlot(index, slot)).ToList();
                var isFed = Enumerable.Range(0, join.Slots.Count).All(slot => reach.HasSlot(index, slot));
                if (isFed && !found.ContainsKey(index) && missing.Count > 0 && missing.Count < join.Slots.Count
                    && missing.FindIndex(slot => !HasOtherWay(flow, [.. condition], index, slot)) is >= 0 and var first
                    && !condition.Any(way => multiplicity.Value.IsMany(way.From) || multiplicity.Value.SendsMany(way.From, way.Route.Sent)))
                {
                    found.Add(index, GraphProblem.Of(
                        GraphProblemKind.FanInConditional, Site.FanIn(join.Declaration),
                        flow.Declared.Describe(flow.Declared.FanIns[join.Declaration]),
                        flow.Declared.Nodes[join.Slots[missing[first]].Source].Name,
                        flow.Declared.Describe(flow.Declared.Edges[condition.Key])));
                }
            }
        }

        foreach (var problem in found.Values)
        {
            yield return problem;
        }
    }

    private static bool IsOf(Way way, int edge) => way.IsConditional && way.Route.Declaration == edge;

    /// <summary>Whether a message that the condition does not take can get to the source all the same: by another branch, or by coming round again.</summary>
    private static bool HasOtherWay(FlowGraph flow, IReadOnlyList<Way> condition, int join, int slot)
    {
        var alternatives = condition.Select(way => way.From).Distinct().SelectMany(flow.From)
            .Where(way => !condition.Contains(way) && condition.Any(each => each.From == way.From && (each.Route.Sent == way.Route.Sent || flow.Declared.Nodes[way.Route.Source].SendsOneForm)));
        return Search.From(flow, alternatives, _ => true).HasSlot(join, slot);
    }
}
