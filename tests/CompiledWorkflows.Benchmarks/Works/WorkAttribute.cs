namespace Benchmarks.Works;

/// <summary>
/// Names the work that a class of benchmarks measures, one row of RESULTS.md. Its methods are the same work on each side:
/// <c>HandWritten</c>, <c>Ours</c>, and one <c>Peer…</c> for every configuration of the peer, the best of which counts; none where the peer does not offer it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WorkAttribute(int order, string name) : Attribute
{
    /// <summary>The row's place in the table.</summary>
    public int Order { get; } = order;

    public string Name { get; } = name;
}
