using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Node is a dead end.</summary>
internal static class DeadEnd
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1026",
        title: "Node is a dead end",
        messageFormat: GraphProblemKind.DeadEnd.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1026"));
}
