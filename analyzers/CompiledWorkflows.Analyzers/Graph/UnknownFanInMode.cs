using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Fan-in has an unknown mode.</summary>
internal static class UnknownFanInMode
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1063",
        title: "Fan-in has an unknown mode",
        messageFormat: GraphProblemKind.FanInModeUnknown.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1063"));
}
