namespace Benchmarks.Compiler;

/// <summary>The sources of a project with a number of executors.</summary>
internal sealed class SyntheticProject(int executors)
{
    private readonly IReadOnlyList<int> _workflows = [.. Enumerable.Range(1, executors / SyntheticSources.ExecutorsEach)];

    public int Executors => executors;

    public int Workflows => _workflows.Count;

    public IReadOnlyList<SourceFile> Files => field ??= [.. _workflows.SelectMany(SyntheticSources.Of)];

    /// <summary>What stands in for the files that the generator would write, so that the rest compiles.</summary>
    public IReadOnlyList<SourceFile> Stubs => field ??= [.. _workflows.Select(SyntheticSources.StubOf)];
}
