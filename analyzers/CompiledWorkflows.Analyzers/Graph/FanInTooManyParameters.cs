using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Join takes too many messages.</summary>
internal static class FanInTooManyParameters
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1056",
        title: "Join takes too many messages",
        messageFormat: GraphProblemKind.FanInTooManyParameters.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1056"));
}
