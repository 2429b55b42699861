using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Sub-workflow is not valid.</summary>
internal static class InvalidSubWorkflow
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1016",
        title: "Sub-workflow is not valid",
        messageFormat: GraphProblemKind.SubWorkflowInvalid.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1016"));
}
