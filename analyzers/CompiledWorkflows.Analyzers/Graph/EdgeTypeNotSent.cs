using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Edge is narrowed to a type that is not sent.</summary>
internal static class EdgeTypeNotSent
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1021",
        title: "Edge is narrowed to a type that is not sent",
        messageFormat: GraphProblemKind.EdgeTypeNotSent.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1021"));
}
