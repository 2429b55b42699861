using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Fan-in has a source that does not fit.</summary>
internal static class FanInSourceDoesNotFit
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1053",
        title: "Fan-in has a source that does not fit",
        messageFormat: GraphProblemKind.FanInSourceDoesNotFit.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1053"));
}
