using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Reporting;

/// <summary>Workflow is not partial.</summary>
internal static class WorkflowNotPartial
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1001",
        title: "Workflow is not partial",
        messageFormat: GraphProblemKind.WorkflowNotPartial.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1001"));
}
