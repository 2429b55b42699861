using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Fan-in has no handler.</summary>
internal static class FanInWithoutHandler
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1054",
        title: "Fan-in has no handler",
        messageFormat: GraphProblemKind.FanInWithoutHandler.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1054"));
}
