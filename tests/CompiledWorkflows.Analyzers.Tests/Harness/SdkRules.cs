using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Tests.Harness;

/// <summary>The rules of the SDK and of the compiler that our suppressors silence.</summary>
internal static class SdkRules
{
    public static readonly ImmutableArray<DiagnosticSuppressor> Suppressors = [.. Rules.Analyzers.OfType<DiagnosticSuppressor>()];

    /// <summary>What is suppressed at all.</summary>
    public static readonly ImmutableHashSet<string> Suppressed = [.. Suppressors.SelectMany(suppressor => suppressor.SupportedSuppressions).Select(each => each.SuppressedDiagnosticId)];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "SdkRules"), "*.dll")
        .SelectMany(file => Assembly.LoadFrom(file).GetTypes())
        .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } attribute && attribute.Languages.Contains(LanguageNames.CSharp))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
        .Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => Suppressed.Contains(rule.Id)))];

    /// <summary>What they say about a project, the suppressed included.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(string source)
    {
        using var project = TestProject.Of([source], [], Suppressed.Select(id => ($"dotnet_diagnostic.{id}.severity", "warning")));
        var compilation = (await project.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var options = new CompilationWithAnalyzersOptions(project.Project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var diagnostics = await compilation.WithAnalyzers([.. Analyzers, .. Suppressors], options).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.Where(diagnostic => Suppressed.Contains(diagnostic.Id) && diagnostic.Location.SourceTree?.FilePath == "/Source0.cs")];
    }
}
