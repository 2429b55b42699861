using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>Something that is recorded is no longer there, and saved runs go on without it.</summary>
internal static class RecordedElementGone
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2102",
        title: "Line of the checkpoint baseline is out of date",
        messageFormat: "'{0}' is recorded and no longer there. Saved runs go on without it; take the line out of the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2102"));
}
