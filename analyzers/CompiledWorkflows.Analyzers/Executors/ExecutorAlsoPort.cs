using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>Class is an executor and a request port.</summary>
internal static class ExecutorAlsoPort
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0016",
        title: "Class is an executor and a request port",
        messageFormat: GraphProblemKind.ExecutorAlsoPort.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0016"));
}
