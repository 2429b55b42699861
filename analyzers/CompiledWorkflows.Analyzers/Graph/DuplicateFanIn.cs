using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Two fan-ins are equal.</summary>
internal static class DuplicateFanIn
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1064",
        title: "Two fan-ins are equal",
        messageFormat: GraphProblemKind.FanInTwice.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1064"));
}
