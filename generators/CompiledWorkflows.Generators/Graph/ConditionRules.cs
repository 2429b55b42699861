namespace CompiledWorkflows.Generators.Graph;

/// <summary>The rules about the conditions of edges.</summary>
internal static class ConditionRules
{
    /// <summary>Whether the edge has no condition or one that can be asked; otherwise says why not.</summary>
    public static bool Check(DeclaredEdge edge, DeclaredNode source, DeclaredNode target, List<GraphProblem> problems)
    {
        if (edge.When is null || edge.Conditions.Any(IsUsable))
        {
            return true;
        }

        var kind = edge.Conditions.IsEmpty ? GraphProblemKind.ConditionMissing
            : edge.Conditions.Any(condition => condition.IsPredicate) ? GraphProblemKind.ConditionNotStatic
            : GraphProblemKind.ConditionSignature;
        problems.Add(GraphProblem.Of(kind, source.Name, target.Name, edge.When));
        return false;
    }

    /// <summary>
    /// What travels when the condition is asked about a sent type, and the parameter type of the overload to ask: the sent type
    /// itself where an overload takes it, the overload's more derived parameter type where only some of the messages fit it,
    /// <see langword="null"/> where the two have nothing in common.
    /// </summary>
    public static (int Carried, int? Parameter)? Narrow(DeclaredGraph graph, DeclaredEdge edge, int sent, List<GraphProblem> problems)
    {
        if (edge.When is null)
        {
            return (sent, null);
        }

        var parameters = edge.Conditions.Where(IsUsable).Select(condition => condition.Parameter).Distinct().ToList();
        var direct = parameters.Where(parameter => graph.Converts(sent, parameter)).ToList();
        if (direct.Count > 0 && Specificity.Best(graph, direct) is { } best)
        {
            return (sent, best);
        }

        var narrower = parameters.Where(parameter => graph.Converts(parameter, sent)).ToList();
        if (direct.Count == 0 && narrower.Count == 1)
        {
            return (narrower[0], narrower[0]);
        }

        if (direct.Count + narrower.Count > 0)
        {
            problems.Add(GraphProblem.Of(
                GraphProblemKind.AmbiguousCondition,
                graph.Nodes[edge.Source].Name,
                graph.Nodes[edge.Target].Name,
                edge.When,
                graph.Types[sent].Name));
        }

        return null;
    }

    private static bool IsUsable(ConditionMethod condition) => condition.IsStatic && condition.IsPredicate;
}
