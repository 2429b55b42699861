using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Fan-in may mix up pairs.</summary>
internal static class FanInMixesPairs
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1062",
        title: "Fan-in may mix up pairs",
        messageFormat: GraphProblemKind.PairsMixed.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1062"));
}
