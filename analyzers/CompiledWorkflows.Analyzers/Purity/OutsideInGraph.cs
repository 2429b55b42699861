using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity;

/// <summary>Method of the graph depends on what is outside.</summary>
internal static class OutsideInGraph
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3003",
        title: "Method of the graph depends on what is outside",
        messageFormat: "The {0} '{1}' depends on what is outside of the run, so a resumed run may go another way: {2}; do this in a handler and pass on what matters",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3003"));
}
