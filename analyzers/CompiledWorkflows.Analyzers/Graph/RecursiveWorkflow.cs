using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Workflow contains itself.</summary>
internal static class RecursiveWorkflow
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1015",
        title: "Workflow contains itself",
        messageFormat: GraphProblemKind.WorkflowContainsItself.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1015"));
}
