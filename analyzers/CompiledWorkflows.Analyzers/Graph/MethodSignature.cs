using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Named method has the wrong signature.</summary>
internal static class MethodSignature
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1032",
        title: "Named method has the wrong signature",
        messageFormat: GraphProblemKind.MethodSignature.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1032"));
}
