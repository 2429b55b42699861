using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Edge carries nothing.</summary>
internal static class EdgeCarriesNothing
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1020",
        title: "Edge carries nothing",
        messageFormat: GraphProblemKind.EdgeCarriesNothing.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1020"));
}
