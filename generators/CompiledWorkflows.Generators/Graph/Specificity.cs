namespace CompiledWorkflows.Generators.Graph;

/// <summary>Chooses among the types that a value converts to, as C# chooses among overloads.</summary>
internal static class Specificity
{
    /// <summary>The candidate that converts to every other one, or <see langword="null"/> where there is none such.</summary>
    public static int? Best(DeclaredGraph graph, IReadOnlyList<int> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidates.All(other => graph.Converts(candidate, other)))
            {
                return candidate;
            }
        }

        return null;
    }
}
