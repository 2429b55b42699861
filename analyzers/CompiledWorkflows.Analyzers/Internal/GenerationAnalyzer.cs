using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Internal;

/// <summary>Reports once that the generator did not run, at the first class that it would have given a part. It runs as a whole or not at all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GenerationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [NothingGenerated.Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (compilation.SyntaxTrees.Any(DeclaredCompilation.IsGenerated))
        {
            return;
        }

        var files = compilation.SyntaxTrees.Select((tree, index) => (tree, index)).ToDictionary(file => file.tree, file => file.index);
        var first = SourceTypes.Of(compilation)
            .Where(type => GetsPart(type, compilation, context.CancellationToken))
            .OrderBy(type => files[type.Locations[0].SourceTree!])
            .ThenBy(type => type.Locations[0].SourceSpan.Start)
            .FirstOrDefault();
        if (first is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(NothingGenerated.Rule, first.Locations[0], first.Short()));
        }
    }

    /// <summary>Whether a class is a workflow, or an executor with something to generate, and valid: of one that is not, other rules say first what is wrong.</summary>
    private static bool GetsPart(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        type.TypeKind == TypeKind.Class
        && (type.Has(KnownTypes.Workflow)
            ? DeclaredCompilation.Of(compilation).Read(type, cancellation).Model.IsValid
            : type.Has(KnownTypes.Executor)
                && (SendsParser.DeclaresAny(type) || StateParser.HasAny(type))
                && ExecutorRules.Check(type, compilation, cancellation).Count == 0);
}
