using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>A handler has a timeout, and nothing could end it.</summary>
internal static class TimeoutWithoutToken
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0026",
        title: "Handler with a timeout takes no token",
        messageFormat: GraphProblemKind.TimeoutWithoutToken.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0026"));
}
