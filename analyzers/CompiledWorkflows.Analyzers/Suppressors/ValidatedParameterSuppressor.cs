using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Purity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Suppressors;

/// <summary>Nobody calls a handler or a method of the graph with nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValidatedParameterSuppressor : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("CWFS0014", "CA1062", "The workflow gives handlers and methods of the graph no null that they do not ask for"),
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var methods = new GraphMethods();
        context.SuppressWhere(this, symbol => symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } && (Suppressions.IsHandler(method) || methods.RoleOf(method) is not null));
    }
}
