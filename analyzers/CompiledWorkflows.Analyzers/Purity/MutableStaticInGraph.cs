using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity;

/// <summary>Method of the graph reads static state that can change.</summary>
internal static class MutableStaticInGraph
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3004",
        title: "Method of the graph reads static state that can change",
        messageFormat: "The {0} '{1}' reads static state that can change, so a resumed run may go another way: {2}; make it read-only, or pass the value on from a handler",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3004"));
}
