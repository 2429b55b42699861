using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Fan-in that gathers has a key.</summary>
internal static class KeyOfGather
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1058",
        title: "Fan-in that gathers has a key",
        messageFormat: GraphProblemKind.KeyOfGather.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1058"));
}
