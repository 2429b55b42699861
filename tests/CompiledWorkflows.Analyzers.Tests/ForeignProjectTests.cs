using CompiledWorkflows.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Tests;

/// <summary>A project that has nothing of ours has nothing to pay for it.</summary>
public sealed class ForeignProjectTests
{
    [Fact]
    public async Task No_analyzer_looks_at_anything_in_a_project_that_does_not_refer_to_the_library()
    {
        var compilation = CSharpCompilation.Create(
            "Foreign",
            [CSharpSyntaxTree.ParseText("public class Ordinary { public string Text(int number) => number.ToString(); }", cancellationToken: TestContext.Current.CancellationToken)],
            Basic.Reference.Assemblies.Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        var result = await compilation
            .WithAnalyzers(Rules.Analyzers, new AnalyzerOptions([]))
            .GetAnalysisResultAsync(TestContext.Current.CancellationToken);

        Assert.All(result.AnalyzerTelemetryInfo, pair => Assert.True(Actions(pair.Value) == 0, $"{pair.Key.GetType().Name} has {Actions(pair.Value)} actions"));
    }

    /// <summary>All actions but the one that finds out whether there is anything to do.</summary>
    private static int Actions(Microsoft.CodeAnalysis.Diagnostics.Telemetry.AnalyzerTelemetryInfo info) =>
        info.SymbolActionsCount + info.SymbolStartActionsCount + info.SyntaxNodeActionsCount + info.SyntaxTreeActionsCount
        + info.SemanticModelActionsCount + info.OperationActionsCount + info.OperationBlockActionsCount + info.CodeBlockActionsCount + info.AdditionalFileActionsCount;
}
