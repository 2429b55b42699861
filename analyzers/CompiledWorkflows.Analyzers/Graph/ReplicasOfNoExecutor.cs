using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Replicas of a node that is no executor.</summary>
internal static class ReplicasOfNoExecutor
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1074",
        title: "Replicas of a node that is no executor",
        messageFormat: GraphProblemKind.ReplicasOfNoExecutor.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1074"));
}
