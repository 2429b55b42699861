using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Fan-in has a conditional source.</summary>
internal static class FanInConditional
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1061",
        title: "Fan-in has a conditional source",
        messageFormat: GraphProblemKind.FanInConditional.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1061"));
}
