using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Fan-in fits several handlers and none better.</summary>
internal static class AmbiguousJoin
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1057",
        title: "Fan-in fits several handlers and none better",
        messageFormat: GraphProblemKind.AmbiguousJoin.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1057"));
}
