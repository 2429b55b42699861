using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Key is compared by reference.</summary>
internal static class KeyComparedByReference
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1065",
        title: "Key is compared by reference",
        messageFormat: GraphProblemKind.KeyComparedByReference.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1065"));
}
