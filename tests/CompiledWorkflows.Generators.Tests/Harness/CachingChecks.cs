using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.Generators.Tests.Harness;

/// <summary>Holds the pipeline to computing only what an edit changes.</summary>
internal static class CachingChecks
{
    /// <summary>A file that has nothing to do with workflows changes nothing.</summary>
    public static void UnrelatedTree(GeneratorDriver driver, CSharpCompilation compilation)
    {
        var tree = CSharpSyntaxTree.ParseText("namespace Unrelated { internal sealed class Something; }", Compilations.ParseOptions, "Unrelated.cs", cancellationToken: TestContext.Current.CancellationToken);
        var run = Run(driver, compilation.AddSyntaxTrees(tree));
        EverythingKept(run);
    }

    /// <summary>A comment moves every position behind it, and models have none.</summary>
    public static void CommentAboveFirstType(GeneratorDriver driver, CSharpCompilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault() is not { } first)
            {
                continue;
            }

            var text = tree.GetText().Replace(new TextSpan(first.SpanStart, 0), "/* a comment\n */\n");
            var run = Run(driver, compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text)));
            EverythingKept(run);
        }
    }

    public static GeneratorRunResult Run(GeneratorDriver driver, CSharpCompilation compilation) =>
        driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single();

    /// <summary>Roslyn names steps too: those that read the syntax must look at every change.</summary>
    private static bool IsOurs(string step) => typeof(Pipeline.Steps).GetField(step) is not null;

    private static bool IsKept(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static void EverythingKept(GeneratorRunResult run)
    {
        // What is reported has a position, and moves.
        var outputs = run.TrackedOutputSteps.Where(step => run.Diagnostics.IsEmpty);
        foreach (var (name, runs) in run.TrackedSteps.Where(step => IsOurs(step.Key)).Concat(outputs))
        {
            Assert.All(runs.SelectMany(each => each.Outputs), output => Assert.True(IsKept(output.Reason), $"{name}: {output.Reason} {output.Value}"));
        }
    }
}
