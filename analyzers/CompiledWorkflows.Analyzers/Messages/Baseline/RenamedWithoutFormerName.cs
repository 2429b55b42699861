using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>A saved value is looked for under another name.</summary>
internal static class RenamedWithoutFormerName
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2117",
        title: "Recorded member is renamed without its former name",
        messageFormat: "'{0}' is gone and '{1}' looks like it under another name: saved runs lose the value. Add [FormerName(\"{2}\")] to '{1}', or accept the loss in the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2117"));
}
