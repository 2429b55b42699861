using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Suppressors;

/// <summary>A streaming handler needs no [EnumeratorCancellation] for its token.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StreamingHandlerSuppressor : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("CWFS0002", "CS8425", "The run gives a streaming handler the token that cancels it"),
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context) => context.SuppressWhere(this, Suppressions.IsHandler);
}
