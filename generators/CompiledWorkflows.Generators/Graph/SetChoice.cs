namespace CompiledWorkflows.Generators.Graph;

/// <summary>Chooses among the handlers that can take a set: the one with most parameters, then the more specific types, then most lists.</summary>
internal static class SetChoice
{
    /// <summary>The candidates of which none is better than another; one of them where the choice is clear.</summary>
    public static IReadOnlyList<JoinShape> Best(DeclaredGraph graph, DeclaredFanIn fanIn, IReadOnlyList<JoinShape> candidates)
    {
        var handlers = graph.Nodes[fanIn.Target].Handlers;
        var largest = Most(candidates, candidate => handlers[candidate.Handler].Messages.Count);
        var specific = largest.Where(candidate => largest.All(other => IsAsSpecific(graph, candidate, other))).ToList();
        return specific.Count == 0 ? largest : Most(specific, candidate => handlers[candidate.Handler].Messages.Count(message => message.Element >= 0));
    }

    private static bool IsAsSpecific(DeclaredGraph graph, JoinShape candidate, JoinShape other) =>
        candidate.Slots.Zip(other.Slots, (mine, theirs) => graph.Converts(mine.Type, theirs.Type)).All(converts => converts);

    private static List<JoinShape> Most(IReadOnlyList<JoinShape> candidates, Func<JoinShape, int> count) =>
        [.. candidates.Where(candidate => count(candidate) == candidates.Max(count))];
}
