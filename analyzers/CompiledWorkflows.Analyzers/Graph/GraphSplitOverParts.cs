using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Graph is spread over several parts of the class.</summary>
internal static class GraphSplitOverParts
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1004",
        title: "Graph is spread over several parts of the class",
        messageFormat: GraphProblemKind.GraphSplitOverParts.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1004"));
}
