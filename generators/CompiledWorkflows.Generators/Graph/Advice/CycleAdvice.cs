namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>
/// Finds cycles without a way out: every handler in it always sends what it returns, all of that stays in the cycle, and no condition,
/// no port and no sub-workflow could keep it back.
/// </summary>
internal static class CycleAdvice
{
    public static IEnumerable<GraphProblem> Check(FlowGraph flow, Reach reach) => new Cycles(flow).All
        .Where(cycle => cycle.All(step => reach.HasStep(step) && GoesOn(flow, step, cycle)))
        .Select(cycle => GraphProblem.Of(GraphProblemKind.EndlessCycle, Site.Edge(LastEdge(flow, cycle)), flow.Declared.DescribeNodes(cycle.Select(flow.Node).OrderBy(node => node))))
        .Where(problem => problem.Site.Index >= 0);

    private static bool GoesOn(FlowGraph flow, int step, int[] cycle)
    {
        var ways = flow.From(step);
        return flow.Declared.Nodes[flow.Node(step)].Kind == NodeKind.Executor
            && flow.Handler(step).AlwaysSends
            && ways.All(way => cycle.Contains(way.To))
            && ways.Any(way => way.Route.Join < 0 && (!way.IsConditional || ways.Any(IsOtherwise)));
    }

    private static bool IsOtherwise(Way way) => way.Route.Kind == RouteKind.Otherwise;

    private static int LastEdge(FlowGraph flow, int[] cycle) => cycle
        .SelectMany(step => flow.From(step))
        .Where(way => way.Route.Join < 0)
        .Select(way => way.Route.Declaration)
        .DefaultIfEmpty(-1)
        .Max();
}
