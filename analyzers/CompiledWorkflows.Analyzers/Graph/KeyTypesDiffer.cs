using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Overloads of a key return different types.</summary>
internal static class KeyTypesDiffer
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1059",
        title: "Overloads of a key return different types",
        messageFormat: GraphProblemKind.KeyResultsDiffer.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1059"));
}
