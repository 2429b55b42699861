namespace CompiledWorkflows.Generators.Graph;

/// <summary>The rules about state that executors share.</summary>
internal static class SharedStateRules
{
    public static IEnumerable<GraphProblem> Check(DeclaredGraph graph)
    {
        var problems = new List<GraphProblem>();
        for (var index = 0; index < graph.SharedStates.Count; index++)
        {
            State(graph, index, problems);
        }

        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            var name = graph.Nodes[node].Name;
            var site = Site.Node(node);
            problems.AddRange(graph.Nodes[node].Shares
                .Where(type => !graph.SharedStates.Any(state => state.Type == type))
                .Select(type => GraphProblem.Of(GraphProblemKind.SharedStateUndeclared, site, name, graph.Types[type].Name)));
        }

        return problems;
    }

    private static void State(DeclaredGraph graph, int index, List<GraphProblem> problems)
    {
        var state = graph.SharedStates[index];
        var name = graph.Types[state.Type].Name;
        if (!state.IsNameable)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.SharedStateUnusable, Site.SharedStateType(index), name));
        }

        if (graph.SharedStates.Take(index).Any(other => other.Type == state.Type))
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.SharedStateTwice, Site.SharedState(index), name));
        }

        if (state.Initial is { } initial)
        {
            _ = MethodUse.Initial(initial, Site.SharedState(index, "Initial"), name, state.Initials).Check(problems);
        }
        else if (state.Default == InitialValue.None)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.SharedStateWithoutInitial, Site.SharedStateType(index), name));
        }

        if (state.Merge is { } merge)
        {
            _ = MethodUse.Merge(merge, Site.SharedState(index, "Merge"), name, state.Merges).Check(problems);
        }
    }
}
