using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Node is not accessible to the workflow.</summary>
internal static class InaccessibleNode
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1010",
        title: "Node is not accessible to the workflow",
        messageFormat: GraphProblemKind.NodeInaccessible.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1010"));
}
