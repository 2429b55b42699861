using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>State cannot be saved.</summary>
internal static class UnsavedState
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2022",
        title: "State cannot be saved",
        messageFormat: GraphProblemKind.StateNotSaved.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2022"));
}
