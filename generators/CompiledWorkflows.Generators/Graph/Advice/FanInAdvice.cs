namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>Looks at fan-ins by themselves: two that are equal, and keys that never are.</summary>
internal static class FanInAdvice
{
    public static IEnumerable<GraphProblem> Check(DeclaredGraph graph, LinkedGraph linked) => linked.Joins
        .Where((join, index) => linked.Joins.Take(index).Any(other => AreEqual(graph, join, other)))
        .Select(join => GraphProblem.Of(GraphProblemKind.FanInTwice, Site.FanIn(join.Declaration), graph.Describe(graph.FanIns[join.Declaration])))
        .Concat(graph.FanIns
            .Select((fanIn, index) => (FanIn: fanIn, Index: index))
            .Where(each => each.FanIn.Keys.Any(key => key is { IsUsable: true, ResultIsComparedByReference: true }))
            .Select(each => GraphProblem.Of(
                GraphProblemKind.KeyComparedByReference, Site.FanIn(each.Index, "Key"),
                each.FanIn.Key!,
                graph.Describe(each.FanIn),
                graph.Types[each.FanIn.Keys.First(key => key is { IsUsable: true, ResultIsComparedByReference: true }).Result].Name)));

    private static bool AreEqual(DeclaredGraph graph, Join join, Join other) =>
        (join.Target, join.Handler, join.Gathers) == (other.Target, other.Handler, other.Gathers)
        && graph.FanIns[join.Declaration].Key == graph.FanIns[other.Declaration].Key
        && new HashSet<int>(join.Slots.Select(slot => slot.Source)).SetEquals(other.Slots.Select(slot => slot.Source));
}
