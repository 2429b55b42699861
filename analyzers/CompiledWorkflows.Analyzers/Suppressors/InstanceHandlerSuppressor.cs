using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Suppressors;

/// <summary>A handler that uses nothing of its instance need not be static.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InstanceHandlerSuppressor : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("CWFS0001", "CA1822", "A handler belongs to the executor, whether or not it uses something of it"),
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context) => context.SuppressWhere(this, Suppressions.IsHandler);
}
