using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Suppressors;

/// <summary>A private handler is called by what is generated, once there is something.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PrivateHandlerSuppressor : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("CWFS0010", "IDE0051", "The workflow calls a handler, a private one too"),
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context) => context.SuppressWhere(this, Suppressions.IsHandler);
}
