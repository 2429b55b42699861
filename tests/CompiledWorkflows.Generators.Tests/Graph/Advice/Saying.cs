using CompiledWorkflows.Generators.Graph.Advice;

namespace CompiledWorkflows.Generators.Tests.Graph.Advice;

/// <summary>Asks for advice about a graph that a test builds.</summary>
internal static class Saying
{
    /// <summary>What is said about the graph, which must have no problems, as <c>Kind: text.</c></summary>
    public static IReadOnlyList<string> Said(this GraphBuilder builder, IHandlerBodies? bodies = null)
    {
        var linked = builder.Link();
        Assert.Empty(linked.Problems.Select(problem => problem.Describe()));
        return [.. GraphAdvice.Check(builder.Build(), linked, bodies ?? new FakeBodies()).Select(problem => $"{problem.Kind}: {problem.Describe()}")];
    }
}
