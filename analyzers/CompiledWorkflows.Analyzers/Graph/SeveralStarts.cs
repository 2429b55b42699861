using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Workflow has several starts.</summary>
internal static class SeveralStarts
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1007",
        title: "Workflow has several starts",
        messageFormat: GraphProblemKind.SeveralStarts.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1007"));
}
