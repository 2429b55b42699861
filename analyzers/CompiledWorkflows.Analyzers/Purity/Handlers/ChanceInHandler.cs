using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity.Handlers;

/// <summary>Handler draws random numbers.</summary>
internal static class ChanceInHandler
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3023",
        title: "Handler draws random numbers",
        messageFormat: "The handler '{0}' draws numbers that are others when the superstep runs again; where that matters, take a 'Random' with a seed from the message or from the state",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3023"));
}
