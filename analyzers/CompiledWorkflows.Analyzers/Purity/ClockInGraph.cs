using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity;

/// <summary>Method of the graph reads the clock.</summary>
internal static class ClockInGraph
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3001",
        title: "Method of the graph reads the clock",
        messageFormat: "The {0} '{1}' reads the clock, so a resumed run may go another way: {2}; read it in a handler, from 'context.TimeProvider', and pass it on",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3001"));
}
