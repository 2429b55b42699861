using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Two edges carry the same.</summary>
internal static class DuplicateEdge
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1022",
        title: "Two edges carry the same",
        messageFormat: GraphProblemKind.EdgesOverlap.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1022"));
}
