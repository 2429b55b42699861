using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Reporting;

/// <summary>Class cannot be a workflow.</summary>
internal static class UnsupportedWorkflowClass
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1003",
        title: "Class cannot be a workflow",
        messageFormat: GraphProblemKind.WorkflowUnsupportedClass.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1003"));
}
