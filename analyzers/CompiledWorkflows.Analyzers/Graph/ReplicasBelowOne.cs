using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Executor has less than one replica.</summary>
internal static class ReplicasBelowOne
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1070",
        title: "Executor has less than one replica",
        messageFormat: GraphProblemKind.ReplicasBelowOne.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1070"));
}
