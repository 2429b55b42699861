using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>Handler is not accessible to the workflow.</summary>
internal static class InaccessibleHandler
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0017",
        title: "Handler is not accessible to the workflow",
        messageFormat: GraphProblemKind.HandlerHidden.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0017"));
}
