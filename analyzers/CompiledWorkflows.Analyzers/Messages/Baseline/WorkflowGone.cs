using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>A workflow with saved runs is gone.</summary>
internal static class WorkflowGone
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2110",
        title: "Recorded workflow is gone",
        messageFormat: "Workflow '{0}' is gone: its saved runs are refused{1}. Keep it and its id, or accept the loss in the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2110"));
}
