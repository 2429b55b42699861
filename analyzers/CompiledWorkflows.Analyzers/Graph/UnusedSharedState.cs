using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Shared state is used by nothing.</summary>
internal static class UnusedSharedState
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1085",
        title: "Shared state is used by nothing",
        messageFormat: GraphProblemKind.SharedStateUnused.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1085"));
}
