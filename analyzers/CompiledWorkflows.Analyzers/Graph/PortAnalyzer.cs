using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Reports what is wrong with a request port by itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PortAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ExpiryOfOtherTypes.Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterLibraryStartAction(static start => start.RegisterSymbolAction(Analyze, SymbolKind.NamedType));
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (ExpiryOfOtherTypes.Find((INamedTypeSymbol)context.Symbol) is { } found)
        {
            context.ReportDiagnostic(found);
        }
    }
}
