using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Fan-in has a source that is handled apart.</summary>
internal static class FanInHandledApart
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1055",
        title: "Fan-in has a source that is handled apart",
        messageFormat: GraphProblemKind.FanInHandledApart.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1055"));
}
