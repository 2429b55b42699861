using System.Collections.Immutable;
using CompiledWorkflows.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Tests.Harness;

/// <summary>Runs generator and analyzers over source.</summary>
internal static class Analysis
{
    /// <summary>What we report about source files, in the order of the source, suppressed diagnostics left out.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(params string[] sources)
    {
        using var project = TestProject.Of(sources);
        return await OfAsync(project.Project);
    }

    /// <summary>What we report about a project.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(Project project)
    {
        var all = await AllAsync(project);
        var crashes = all.Where(diagnostic => diagnostic.Id is "AD0001" or "CS8785").ToList();
        Assert.True(crashes.Count == 0, string.Join('\n', crashes));
        return [.. all.Where(diagnostic => diagnostic.Id.StartsWith("CWF", StringComparison.Ordinal))];
    }

    /// <summary>What the compiler reports as errors about a project with what is generated for it.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ErrorsAsync(Project project)
    {
        var compilation = await CompileAsync(project);
        return [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>What the generator reports itself, where a compiler error would keep analyzers from speaking.</summary>
    public static ImmutableArray<Diagnostic> OfGenerator(Compilation compilation)
    {
        var declared = compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(tree => tree.FilePath.Contains(typeof(WorkflowGenerator).FullName!, StringComparison.Ordinal)));
        return CSharpGeneratorDriver.Create([new WorkflowGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)declared.SyntaxTrees.First().Options)
            .RunGenerators(declared, TestContext.Current.CancellationToken)
            .GetRunResult()
            .Diagnostics;
    }

    /// <summary>A library that is compiled of a source, with what is generated for it.</summary>
    public static async Task<MetadataReference> LibraryAsync(string source)
    {
        using var project = TestProject.Of(source);
        using var stream = new MemoryStream();
        var compilation = await CompileAsync(project.Project);
        Assert.Empty(compilation.WithAssemblyName("Library").Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    /// <summary>A diagnostic as a line of text: <c>CWF0001: The message</c>.</summary>
    public static string Line(this Diagnostic diagnostic) => $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

    private static async Task<ImmutableArray<Diagnostic>> AllAsync(Project project)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = await CompileAsync(project);
        var diagnostics = await compilation
            .WithAnalyzers(Rules.Analyzers, new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(cancellation);
        return [.. diagnostics
            .Concat(OfGenerator(compilation))
            .Where(diagnostic => !diagnostic.IsSuppressed)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal)];
    }

    public static async Task<Compilation> CompileAsync(Project project) =>
        (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
}
