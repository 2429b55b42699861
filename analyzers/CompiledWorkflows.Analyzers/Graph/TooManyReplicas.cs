using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Executor has too many replicas.</summary>
internal static class TooManyReplicas
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1071",
        title: "Executor has too many replicas",
        messageFormat: GraphProblemKind.TooManyReplicas.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1071"));
}
