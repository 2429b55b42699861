using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>Two handlers take the same messages.</summary>
internal static class DuplicateHandler
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0006",
        title: "Two handlers take the same messages",
        messageFormat: GraphProblemKind.DuplicateHandler.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0006"));
}
