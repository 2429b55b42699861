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

        foreach (var node in graph.Nodes)
        {
            problems.AddRange(node.Shares
                .Where(type => !graph.SharedStates.Any(state => state.Type == type))
                .Select(type => GraphProblem.Of(GraphProblemKind.SharedStateUndeclared, node.Name, graph.Types[type].Name)));
        }

        return problems;
    }

    private static void State(DeclaredGraph graph, int index, List<GraphProblem> problems)
    {
        var state = graph.SharedStates[index];
        var name = graph.Types[state.Type].Name;
        if (!state.IsNameable)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.SharedStateUnusable, name));
        }

        if (graph.SharedStates.Take(index).Any(other => other.Type == state.Type))
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.SharedStateTwice, name));
        }

        if (state.Initial is { } initial)
        {
            _ = MethodUse.Initial(initial, name, state.Initials).Check(problems);
        }
        else if (state.Default == InitialValue.None)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.SharedStateWithoutInitial, name));
        }

        if (state.Merge is { } merge)
        {
            _ = MethodUse.Merge(merge, name, state.Merges).Check(problems);
        }
    }
}
