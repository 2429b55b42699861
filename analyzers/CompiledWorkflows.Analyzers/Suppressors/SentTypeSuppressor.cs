using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Suppressors;

/// <summary>What a handler returns and takes is not for performance to choose: it is what is sent and received.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SentTypeSuppressor : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("CWFS0015", "CA1859", "The types in the signature of a handler are those of the messages"),
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context) => context.SuppressWhere(this, static symbol => Suppressions.IsHandler(symbol is IParameterSymbol parameter ? parameter.ContainingSymbol : symbol));
}
