using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>Reports what the generator's rules find about the declarations of executors and of their base classes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExecutorAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. ProblemRules.All];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterLibraryStartAction(static start =>
        {
            var declared = DeclaredCompilation.Of(start.Compilation);
            start.RegisterSymbolAction(symbol => Analyze(symbol, declared), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, DeclaredCompilation declared)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type || !ExecutorRules.TakesPart(type) || declared.Find(type) is not { } found)
        {
            return;
        }

        foreach (var problem in ExecutorRules.Check(found, declared.Compilation, context.CancellationToken))
        {
            if (problem.Kind == GraphProblemKind.StateNotRestorable && IsOfUnsavedType(problem.Site, found, declared.Compilation, context.CancellationToken))
            {
                continue;
            }

            if (problem.Site.Kind == SiteKind.Symbol && !LoudProblems.Includes(problem, found) && Sites.Symbol(problem.Site, found) is { } location)
            {
                context.ReportDiagnostic(Diagnostic.Create(ProblemRules.Of(problem.Kind), location, problem.Arguments()));
            }
        }
    }

    /// <summary>Whether state is of a type that cannot be saved, which is said in other words.</summary>
    private static bool IsOfUnsavedType(Site site, INamedTypeSymbol executor, Compilation compilation, CancellationToken cancellation) =>
        StateTypes.Check(executor, StateTypes.Codecs(executor, compilation, cancellation)).Any(found => SiteOf.Symbol(found.Member) == site);
}
