using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>Id is empty.</summary>
internal static class EmptyId
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0018",
        title: "Id is empty",
        messageFormat: GraphProblemKind.IdEmpty.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0018"));
}
