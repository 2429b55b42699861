using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>Handler is async void.</summary>
internal static class AsyncVoidHandler
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0008",
        title: "Handler is async void",
        messageFormat: GraphProblemKind.HandlerAsyncVoid.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0008"));
}
