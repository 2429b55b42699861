using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Cycle has no way out.</summary>
internal static class EndlessCycle
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1028",
        title: "Cycle has no way out",
        messageFormat: GraphProblemKind.EndlessCycle.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1028"));
}
