using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Shared state is of a type that cannot be named.</summary>
internal static class UnusableSharedState
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1080",
        title: "Shared state is of a type that cannot be named",
        messageFormat: GraphProblemKind.SharedStateUnusable.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1080"));
}
