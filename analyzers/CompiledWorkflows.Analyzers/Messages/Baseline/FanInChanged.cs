using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>Half a set of saved runs has no home.</summary>
internal static class FanInChanged
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2113",
        title: "Recorded fan-in is gone or has changed",
        messageFormat: "The fan-in into '{0}' of workflow '{2}' {1}: saved runs in which part of a set waits are refused. Keep it, or accept the loss in the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2113"));
}
