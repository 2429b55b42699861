using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Workflow declares a member that is generated.</summary>
internal static class WorkflowMemberTaken
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1013",
        title: "Workflow declares a member that is generated",
        messageFormat: GraphProblemKind.WorkflowMemberTaken.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1013"));
}
