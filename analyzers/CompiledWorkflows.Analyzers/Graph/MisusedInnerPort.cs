using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Request port of a sub-workflow is misused.</summary>
internal static class MisusedInnerPort
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1017",
        title: "Request port of a sub-workflow is misused",
        messageFormat: GraphProblemKind.InnerPortMisused.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1017"));
}
