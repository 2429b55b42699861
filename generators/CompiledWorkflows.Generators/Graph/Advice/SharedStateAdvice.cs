namespace CompiledWorkflows.Generators.Graph.Advice;

/// <summary>Finds shared state that nobody uses, and that without a merge two executors can write in one superstep.</summary>
internal static class SharedStateAdvice
{
    public static IEnumerable<GraphProblem> Check(FlowGraph flow, IHandlerBodies bodies)
    {
        var concurrency = new Lazy<Concurrency>(() => new Concurrency(flow, bodies));
        for (var index = 0; index < flow.Declared.SharedStates.Count; index++)
        {
            var state = flow.Declared.SharedStates[index];
            var name = flow.Declared.Types[state.Type].Name;
            if (!flow.Declared.Nodes.Any(node => node.Shares.Contains(state.Type)))
            {
                yield return GraphProblem.Of(GraphProblemKind.SharedStateUnused, Site.SharedState(index), name);
            }
            else if (state.Merge is null && Writers(flow, bodies, concurrency, state.Type) is { } writers)
            {
                yield return GraphProblem.Of(GraphProblemKind.SharedStateWrittenTwice, Site.SharedState(index), writers, name);
            }
        }
    }

    /// <summary>Two that can write in one superstep, in words.</summary>
    private static string? Writers(FlowGraph flow, IHandlerBodies bodies, Lazy<Concurrency> concurrency, int type)
    {
        var graph = flow.Declared;
        var steps = Enumerable.Range(0, flow.Count)
            .Where(step => graph.Nodes[flow.Node(step)].Shares.Contains(type) && bodies.Writes(flow.Node(step), flow.HandlerIndex(step), type))
            .ToList();
        foreach (var step in steps)
        {
            foreach (var other in steps.Where(other => other >= step))
            {
                var isOne = flow.Node(step) == flow.Node(other);
                if ((!isOne || graph.ReplicasOf(flow.Node(step)) > 1) && concurrency.Value.CanMeet(step, other))
                {
                    return isOne ? $"two replicas of '{graph.Nodes[flow.Node(step)].Name}'" : graph.DescribeNodes([flow.Node(step), flow.Node(other)]);
                }
            }
        }

        return null;
    }
}
