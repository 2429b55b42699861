using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Fan-in names a source twice.</summary>
internal static class FanInSourceTwice
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1051",
        title: "Fan-in names a source twice",
        messageFormat: GraphProblemKind.FanInSourceTwice.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1051"));
}
