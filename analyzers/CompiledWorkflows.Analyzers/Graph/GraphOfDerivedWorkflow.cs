using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Derived workflow declares a graph.</summary>
internal static class GraphOfDerivedWorkflow
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1014",
        title: "Derived workflow declares a graph",
        messageFormat: GraphProblemKind.GraphOfDerivedWorkflow.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1014"));
}
