using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Replicas are declared twice.</summary>
internal static class ReplicasTwice
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1072",
        title: "Replicas are declared twice",
        messageFormat: GraphProblemKind.ReplicasTwice.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1072"));
}
