using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Two otherwises take the same messages.</summary>
internal static class SeveralOtherwises
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1042",
        title: "Two otherwises take the same messages",
        messageFormat: GraphProblemKind.OtherwisesOverlap.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1042"));
}
