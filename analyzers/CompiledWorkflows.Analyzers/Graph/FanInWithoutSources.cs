using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Fan-in waits for nothing.</summary>
internal static class FanInWithoutSources
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1050",
        title: "Fan-in waits for nothing",
        messageFormat: GraphProblemKind.FanInWithoutSources.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1050"));
}
