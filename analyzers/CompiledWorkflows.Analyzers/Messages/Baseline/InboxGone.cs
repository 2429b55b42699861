using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>Messages of saved runs have no home.</summary>
internal static class InboxGone
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2112",
        title: "Recorded message type is no longer taken",
        messageFormat: "'{0}' of workflow '{2}' no longer takes '{1}': saved runs in which one waits for it are refused{3}. Keep the handler and a way there, or accept the loss in the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2112"));
}
