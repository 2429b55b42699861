using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Reporting;

/// <summary>Workflow has a base class of its own.</summary>
internal static class WorkflowHasBaseClass
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1002",
        title: "Workflow has a base class of its own",
        messageFormat: GraphProblemKind.WorkflowHasBaseClass.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1002"));
}
