using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Workflow has no start.</summary>
internal static class NoStart
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1006",
        title: "Workflow has no start",
        messageFormat: GraphProblemKind.NoStart.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1006"));
}
