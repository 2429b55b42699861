using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Shared state has two writers and no merge.</summary>
internal static class ConcurrentWriters
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1084",
        title: "Shared state has two writers and no merge",
        messageFormat: GraphProblemKind.SharedStateWrittenTwice.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1084"));
}
