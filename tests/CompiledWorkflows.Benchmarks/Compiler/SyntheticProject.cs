namespace Benchmarks.Compiler;

/// <summary>The sources of a project with a number of executors.</summary>
/// <param name="executors">How many.</param>
/// <param name="isPlain">Whether messages and state are numbers and strings, and one small record a workflow.</param>
internal sealed class SyntheticProject(int executors, bool isPlain)
{
    private readonly IReadOnlyList<int> _workflows = [.. Enumerable.Range(1, executors / SyntheticSources.ExecutorsEach)];

    public int Executors => executors;

    public int Workflows => _workflows.Count;

    public IReadOnlyList<SourceFile> Files => field ??= [.. _workflows.SelectMany(workflow => SyntheticSources.Of(workflow, isPlain))];

    /// <summary>What stands in for the files that the generator would write, so that the rest compiles.</summary>
    public IReadOnlyList<SourceFile> Stubs => field ??= [.. _workflows.Select(workflow => SyntheticSources.StubOf(workflow, isPlain))];
}
