using System.Collections.Immutable;
using CompiledWorkflows.Analyzers.Purity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Suppressors;

/// <summary>An initial value is made by a method.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InitialValueSuppressor : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("CWFS0016", "CA1024", "What an attribute of the graph names is a method"),
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var methods = new GraphMethods();
        context.SuppressWhere(this, symbol => symbol is IMethodSymbol method && methods.RoleOf(method) is not null);
    }
}
