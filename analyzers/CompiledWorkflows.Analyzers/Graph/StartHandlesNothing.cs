using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Start handles no message by itself.</summary>
internal static class StartHandlesNothing
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1008",
        title: "Start handles no message by itself",
        messageFormat: GraphProblemKind.StartHandlesNothing.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1008"));
}
