using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity.Handlers;

/// <summary>Handler makes an id anew.</summary>
internal static class NewIdInHandler
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3022",
        title: "Handler makes an id anew",
        messageFormat: "The handler '{0}' makes an id that is another one when the superstep runs again; where the outside must recognise the same work, take '{1}'",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3022"));
}
