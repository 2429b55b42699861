using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity;

/// <summary>Method of the graph changes something.</summary>
internal static class ChangeInGraph
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3005",
        title: "Method of the graph changes something",
        messageFormat: "The {0} '{1}' changes something and may be asked again: {2}; make it compute its result alone",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3005"));
}
