using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Message fits several handlers and none better.</summary>
internal static class AmbiguousHandler
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1023",
        title: "Message fits several handlers and none better",
        messageFormat: GraphProblemKind.AmbiguousHandler.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1023"));
}
