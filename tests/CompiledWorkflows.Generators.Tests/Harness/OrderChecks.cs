using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Tests.Harness;

/// <summary>Holds the output to not depending on the order of the files.</summary>
internal static class OrderChecks
{
    public static void ReversedTrees(CSharpCompilation compilation, GeneratorResult expected)
    {
        var reversed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());
        var run = CachingChecks.Run(GeneratorHarness.NewDriver(), reversed);
        Assert.Null(run.Exception);
        var files = run.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        Assert.Equal(expected.Files.OrderBy(file => file.Key, StringComparer.Ordinal), files.OrderBy(file => file.Key, StringComparer.Ordinal));
    }
}
