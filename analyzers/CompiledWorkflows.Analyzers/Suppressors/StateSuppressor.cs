using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompiledWorkflows.Analyzers.Suppressors;

/// <summary>State is used even where no code that is written uses it: by what is generated, once there is something.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StateSuppressor : DiagnosticSuppressor
{
    private const string Because = "A checkpoint reads and writes a [State] member";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("CWFS0003", "IDE0044", Because),
        new("CWFS0004", "IDE0051", Because),
        new("CWFS0005", "IDE0052", Because),
        new("CWFS0006", "CA1823", Because),
        new("CWFS0007", "CS0169", Because),
        new("CWFS0008", "CS0414", Because),
        new("CWFS0009", "CS0649", Because),
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context) => context.SuppressWhere(this, Suppressions.IsState);
}
