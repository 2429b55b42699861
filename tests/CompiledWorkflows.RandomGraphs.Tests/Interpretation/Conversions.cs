namespace CompiledWorkflows.RandomGraphs;

/// <summary>Which type takes a message, by C#'s rules for overloads.</summary>
internal static class Conversions
{
    /// <summary>The one of several types that takes a type better than all others that do; <see langword="null"/> where none takes it.</summary>
    public static Type? Best(IEnumerable<Type> candidates, Type from)
    {
        var fitting = candidates.Where(candidate => candidate.IsAssignableFrom(from)).Distinct().ToList();
        return fitting.Count == 0 ? null : fitting.Single(best => fitting.All(other => other.IsAssignableFrom(best)));
    }
}
