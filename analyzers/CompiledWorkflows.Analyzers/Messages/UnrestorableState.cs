using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>State cannot be restored.</summary>
internal static class UnrestorableState
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2020",
        title: "State cannot be restored",
        messageFormat: GraphProblemKind.StateNotRestorable.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2020"));
}
