using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Output is of a type that is not sent.</summary>
internal static class OutputTypeNotSent
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1091",
        title: "Output is of a type that is not sent",
        messageFormat: GraphProblemKind.OutputTypeNotSent.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1091"));
}
