using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>Executor is not partial.</summary>
internal static class ExecutorNotPartial
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0001",
        title: "Executor is not partial",
        messageFormat: GraphProblemKind.ExecutorNotPartial.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0001"));
}
