using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Type is no node.</summary>
internal static class UnknownNode
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1009",
        title: "Type is no node",
        messageFormat: GraphProblemKind.UnknownNode.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1009"));
}
