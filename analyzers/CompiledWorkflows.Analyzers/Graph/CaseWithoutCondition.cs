using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Case has no condition.</summary>
internal static class CaseWithoutCondition
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1040",
        title: "Case has no condition",
        messageFormat: GraphProblemKind.CaseWithoutCondition.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1040"));
}
