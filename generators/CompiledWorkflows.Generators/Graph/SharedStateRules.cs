namespace CompiledWorkflows.Generators.Graph;

/// <summary>The rules about state that executors share.</summary>
internal static class SharedStateRules
{
    public static void Check(DeclaredGraph graph, List<GraphProblem> problems)
    {
        for (var index = 0; index < graph.SharedStates.Count; index++)
        {
            Declared(graph, index, problems);
        }

        foreach (var node in graph.Nodes)
        {
            problems.AddRange(node.Shares
                .Where(type => !graph.SharedStates.Any(state => state.Type == type))
                .Select(type => GraphProblem.Of(GraphProblemKind.SharedStateUndeclared, node.Name, graph.Types[type].Name)));
        }
    }

    private static void Declared(DeclaredGraph graph, int index, List<GraphProblem> problems)
    {
        var state = graph.SharedStates[index];
        var name = graph.Types[state.Type].Name;
        var declaration = $"the shared state '{name}'";
        if (graph.SharedStates.Take(index).Any(other => other.Type == state.Type))
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.SharedStateTwice, name));
        }

        if (state.Initial is { } initial)
        {
            _ = new MethodUse("initial value", initial, declaration, "take nothing and return the state", state.Initials).Check(problems);
        }
        else if (!state.IsValueType && !state.HasConstructor)
        {
            problems.Add(GraphProblem.Of(GraphProblemKind.SharedStateWithoutInitial, name));
        }

        if (state.Merge is { } merge)
        {
            _ = new MethodUse("merge", merge, declaration, "take the state before, the state merged so far and the state written, and return the state", state.Merges).Check(problems);
        }
    }
}
