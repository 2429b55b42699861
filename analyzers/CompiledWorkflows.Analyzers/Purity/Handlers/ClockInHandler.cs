using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity.Handlers;

/// <summary>Handler reads the clock of the machine.</summary>
internal static class ClockInHandler
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3020",
        title: "Handler reads the clock of the machine",
        messageFormat: "The handler '{0}' reads the clock of the machine with '{1}'; read that of the run, which a test can set: '{2}'",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3020"));
}
