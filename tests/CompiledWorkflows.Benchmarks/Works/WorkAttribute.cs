namespace Benchmarks.Works;

/// <summary>
/// Names the work that a class of benchmarks measures, one row of RESULTS.md; the last part of the class's namespace is its group. The class's methods are the same work
/// on each side: <c>Ours</c>, <c>HandWritten</c>, one <c>Peer…</c> for every configuration of the peer, the best of which counts, none where the peer does not offer it,
/// and any other under its description or its own name.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WorkAttribute(int order, string name) : Attribute
{
    /// <summary>The row's place in the table.</summary>
    public int Order { get; } = order;

    public string Name { get; } = name;
}
