using System.Collections.Immutable;
using CompiledWorkflows.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Suppressors;

/// <summary>Executors are made by what is generated, request ports by nobody.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GeneratedCreationSuppressor : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("CWFS0013", "CA1812", "The workflow makes its executors, and a request port stands for what is outside"),
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context) =>
        context.SuppressWhere(this, static symbol => symbol.Has(KnownTypes.Executor) || symbol.Has(KnownTypes.RequestPort, 2));
}
