using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Purity;
using CompiledWorkflows.Analyzers.Purity.Handlers;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Suppressors;

/// <summary>Messages that a handler does not read, and values that a method of the graph does not, are parameters because the signature demands them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedParameterSuppressor : DiagnosticSuppressor
{
    private const string Because = "A handler takes a message, and a method of the graph its values, whether or not it reads them";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("CWFS0011", "IDE0060", Because),
        new("CWFS0012", "CA1801", Because),
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var methods = new GraphMethods();
        context.SuppressWhere(this, symbol => IsDemanded(symbol, methods));
    }

    private static bool IsDemanded(ISymbol symbol, GraphMethods methods) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter
        && (Suppressions.IsHandler(method) && IsMessage(parameter.Type) || methods.RoleOf(method) is not null);

    /// <summary>What a handler takes besides messages it takes by choice.</summary>
    private static bool IsMessage(ITypeSymbol type) =>
        !type.IsCancellationToken() && !Suggestions.IsContext(type) && !(type is INamedTypeSymbol named && named.IsLibrary("Shared", 1));
}
