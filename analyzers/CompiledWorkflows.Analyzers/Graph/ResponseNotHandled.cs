using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Response does not fit the handler.</summary>
internal static class ResponseNotHandled
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1097",
        title: "Response does not fit the handler",
        messageFormat: GraphProblemKind.ResponseNotHandled.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1097"));
}
