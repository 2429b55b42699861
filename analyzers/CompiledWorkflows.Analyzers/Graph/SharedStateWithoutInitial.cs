using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Shared state has no first value.</summary>
internal static class SharedStateWithoutInitial
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1082",
        title: "Shared state has no first value",
        messageFormat: GraphProblemKind.SharedStateWithoutInitial.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1082"));
}
