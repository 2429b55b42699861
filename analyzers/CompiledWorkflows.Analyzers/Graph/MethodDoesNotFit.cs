using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Named method does not take every message.</summary>
internal static class MethodDoesNotFit
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1033",
        title: "Named method does not take every message",
        messageFormat: GraphProblemKind.MethodDoesNotFit.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1033"));
}
