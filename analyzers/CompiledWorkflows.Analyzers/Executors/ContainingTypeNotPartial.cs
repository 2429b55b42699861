using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>Type around an executor is not partial.</summary>
internal static class ContainingTypeNotPartial
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0002",
        title: "Type around an executor is not partial",
        messageFormat: GraphProblemKind.ExecutorContainerNotPartial.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0002"));
}
