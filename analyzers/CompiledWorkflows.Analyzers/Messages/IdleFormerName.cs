using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Former name has no effect.</summary>
internal static class IdleFormerName
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2026",
        title: "Former name has no effect",
        messageFormat: "The former name '{0}' of '{1}' has no effect because {2}; remove it",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2026"));
}
