using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity.Handlers;

/// <summary>Handler waits by the clock of the machine.</summary>
internal static class DelayInHandler
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3021",
        title: "Handler waits by the clock of the machine",
        messageFormat: "The handler '{0}' waits by the clock of the machine; give 'Task.Delay' the clock of the run, which a test can advance: '{1}'",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3021"));
}
