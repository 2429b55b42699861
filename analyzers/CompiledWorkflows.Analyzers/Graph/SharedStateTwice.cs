using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Shared state is declared twice.</summary>
internal static class SharedStateTwice
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1081",
        title: "Shared state is declared twice",
        messageFormat: GraphProblemKind.SharedStateTwice.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1081"));
}
