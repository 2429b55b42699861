using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>A line of the baseline records nothing.</summary>
internal static class MalformedLine
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2103",
        title: "Line of the checkpoint baseline cannot be read",
        messageFormat: "'{0}' records nothing that the checkpoint baseline knows; take the line out or mend it",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2103"));
}
