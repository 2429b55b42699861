using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Fan-in never fires.</summary>
internal static class FanInNeverFires
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1060",
        title: "Fan-in never fires",
        messageFormat: GraphProblemKind.FanInNeverFires.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1060"));
}
