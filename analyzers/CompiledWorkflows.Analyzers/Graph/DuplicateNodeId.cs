using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Two nodes have one id.</summary>
internal static class DuplicateNodeId
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1011",
        title: "Two nodes have one id",
        messageFormat: GraphProblemKind.DuplicateNodeId.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1011"));
}
