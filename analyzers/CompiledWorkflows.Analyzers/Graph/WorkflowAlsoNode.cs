using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Class is a workflow and another node.</summary>
internal static class WorkflowAlsoNode
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1012",
        title: "Class is a workflow and another node",
        messageFormat: GraphProblemKind.WorkflowAlsoNode.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1012"));
}
