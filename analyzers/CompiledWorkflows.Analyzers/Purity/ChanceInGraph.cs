using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity;

/// <summary>Method of the graph depends on chance.</summary>
internal static class ChanceInGraph
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3002",
        title: "Method of the graph depends on chance",
        messageFormat: "The {0} '{1}' depends on chance, so a resumed run may go another way: {2}; draw the value in a handler and pass it on",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3002"));
}
