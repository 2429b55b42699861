using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>Reports what is valid about the declarations of executors and hardly meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExecutorShapeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HiddenHandler.Rule, AbstractExecutor.Rule, UntakenCollection.Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterLibraryStartAction(static start =>
        {
            var edges = new DeclaredEdges(start.Compilation);
            start.RegisterSymbolAction(symbol => Analyze(symbol, edges), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, DeclaredEdges edges)
    {
        if (context.Symbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type)
        {
            foreach (var found in HiddenHandler.Find(type, context.Compilation)
                .Concat(AbstractExecutor.Find(type))
                .Concat(UntakenCollection.Find(type, edges, context.Compilation)))
            {
                context.ReportDiagnostic(found);
            }
        }
    }
}
