using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CompiledWorkflows.Generators.Tests.Harness;

/// <summary>Holds what is generated to the strictest settings of the compiler.</summary>
internal static class OutputChecks
{
    public static void Check(GeneratorInput input, GeneratorResult result)
    {
        var declaration = result.Output.GetDeclarationDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Where(diagnostic => Touches(result, diagnostic));
        None(Describe(result, declaration));

        if (input.IsBroken)
        {
            return;
        }

        var all = result.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        None(Describe(result, all.Where(diagnostic => Touches(result, diagnostic))));
        if (input.Nullable == NullableContextOptions.Enable)
        {
            None(NullableWarnings(result));
        }

        if (input.IsValid)
        {
            None(Describe(result, all.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        }
    }

    /// <summary>What the compiler would warn about, did the generated files not spare it the analysis of null.</summary>
    private static IEnumerable<string> NullableWarnings(GeneratorResult result)
    {
        var output = result.Output;
        var analyzed = new HashSet<SyntaxTree>();
        foreach (var tree in result.Output.SyntaxTrees.Where(result.IsGenerated))
        {
            var again = tree.WithChangedText(SourceText.From(tree.ToString().Replace("#nullable disable warnings", "#nullable enable warnings", StringComparison.Ordinal)));
            analyzed.Add(again);
            output = (CSharpCompilation)output.ReplaceSyntaxTree(tree, again);
        }

        return output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Location.SourceTree is { } tree && analyzed.Contains(tree))
            .Select(diagnostic => diagnostic.ToString());
    }

    /// <summary>Whether a diagnostic lies in a generated file, or names one as the other place of a clash.</summary>
    private static bool Touches(GeneratorResult result, Diagnostic diagnostic) =>
        result.IsGenerated(diagnostic.Location.SourceTree) || diagnostic.AdditionalLocations.Any(location => result.IsGenerated(location.SourceTree));

    private static void None(IEnumerable<string> problems)
    {
        var text = string.Join("\n", problems);
        Assert.True(text.Length == 0, text);
    }

    private static IEnumerable<string> Describe(GeneratorResult result, IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic =>
    {
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line];
        return $"{(result.IsGenerated(diagnostic.Location.SourceTree) ? "generated " : "")}{diagnostic}\n    {line}";
    });
}
