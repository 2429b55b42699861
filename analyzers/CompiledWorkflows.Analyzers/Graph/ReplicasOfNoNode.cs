using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Replicas of a class that is no node.</summary>
internal static class ReplicasOfNoNode
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1073",
        title: "Replicas of a class that is no node",
        messageFormat: GraphProblemKind.ReplicasOfNoNode.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1073"));
}
