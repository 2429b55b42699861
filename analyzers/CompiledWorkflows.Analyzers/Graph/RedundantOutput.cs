using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Output adds nothing.</summary>
internal static class RedundantOutput
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1092",
        title: "Output adds nothing",
        messageFormat: GraphProblemKind.OutputRedundant.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1092"));
}
