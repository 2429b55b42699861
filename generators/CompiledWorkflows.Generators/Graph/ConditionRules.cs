namespace CompiledWorkflows.Generators.Graph;

/// <summary>How a condition narrows its edge to the messages that fit it.</summary>
internal static class ConditionRules
{
    /// <summary>
    /// What travels when the condition is asked about a sent type, and the parameter type of the overload to ask: the sent type
    /// itself where an overload takes it, the overload's more derived parameter type where only some of the messages fit it,
    /// <see langword="null"/> where the two have nothing in common.
    /// </summary>
    public static (int Carried, int? Parameter)? Narrow(DeclaredGraph graph, MethodUse? condition, int sent, List<GraphProblem> problems)
    {
        if (condition is null)
        {
            return (sent, null);
        }

        var direct = condition.Parameters.Where(parameter => graph.Converts(sent, parameter)).ToList();
        if (direct.Count > 0 && Specificity.Best(graph, direct) is { } best)
        {
            return (sent, best);
        }

        var narrower = condition.Parameters.Where(parameter => graph.Converts(parameter, sent)).ToList();
        if (direct.Count == 0 && narrower.Count == 1)
        {
            return (narrower[0], narrower[0]);
        }

        if (direct.Count + narrower.Count > 0)
        {
            problems.Add(condition.Ambiguous(graph, sent));
        }

        return null;
    }
}
