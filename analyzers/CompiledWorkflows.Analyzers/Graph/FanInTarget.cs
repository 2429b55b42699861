using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Fan-in leads to what cannot take it.</summary>
internal static class FanInTarget
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1052",
        title: "Fan-in leads to what cannot take it",
        messageFormat: GraphProblemKind.FanInTarget.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1052"));
}
