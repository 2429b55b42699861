using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>Older saved runs call something by a name that is no longer known.</summary>
internal static class FormerNameGone
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2123",
        title: "Recorded former name is gone",
        messageFormat: "'{0}' no longer says that it was called '{1}': older saved runs are refused or lose what they hold of it. Keep [FormerName(\"{1}\")], or accept the loss in the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2123"));
}
