using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Shared state is used and not declared.</summary>
internal static class UndeclaredSharedState
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1083",
        title: "Shared state is used and not declared",
        messageFormat: GraphProblemKind.SharedStateUndeclared.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1083"));
}
