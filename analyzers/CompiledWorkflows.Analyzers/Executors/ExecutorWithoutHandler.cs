using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>Executor has no handler.</summary>
internal static class ExecutorWithoutHandler
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0004",
        title: "Executor has no handler",
        messageFormat: GraphProblemKind.ExecutorWithoutHandler.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0004"));
}
