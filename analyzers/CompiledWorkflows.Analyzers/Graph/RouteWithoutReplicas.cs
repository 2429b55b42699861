using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Route has no replicas to choose from.</summary>
internal static class RouteWithoutReplicas
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1075",
        title: "Route has no replicas to choose from",
        messageFormat: GraphProblemKind.RouteWithoutReplicas.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1075"));
}
