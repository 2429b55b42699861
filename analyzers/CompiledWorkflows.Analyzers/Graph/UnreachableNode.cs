using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Node is reached by nothing.</summary>
internal static class UnreachableNode
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1027",
        title: "Node is reached by nothing",
        messageFormat: GraphProblemKind.NodeNotReached.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1027"));
}
