using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Otherwise stands without a case.</summary>
internal static class OtherwiseWithoutCase
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1041",
        title: "Otherwise stands without a case",
        messageFormat: GraphProblemKind.OtherwiseWithoutCase.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1041"));
}
