using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Response is taken by nothing.</summary>
internal static class ResponseNotTaken
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1096",
        title: "Response is taken by nothing",
        messageFormat: GraphProblemKind.ResponseNotTaken.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1096"));
}
