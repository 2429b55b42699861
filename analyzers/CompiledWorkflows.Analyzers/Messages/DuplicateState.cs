using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Two state members have one name.</summary>
internal static class DuplicateState
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2021",
        title: "Two state members have one name",
        messageFormat: GraphProblemKind.DuplicateState.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2021"));
}
