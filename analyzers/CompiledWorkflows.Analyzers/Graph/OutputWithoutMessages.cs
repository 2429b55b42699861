using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Output sends nothing.</summary>
internal static class OutputWithoutMessages
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1090",
        title: "Output sends nothing",
        messageFormat: GraphProblemKind.OutputWithoutMessages.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1090"));
}
