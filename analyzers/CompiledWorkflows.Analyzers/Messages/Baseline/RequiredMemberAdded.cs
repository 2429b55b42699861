using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>Saved values lack a member that must be there.</summary>
internal static class RequiredMemberAdded
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2120",
        title: "Recorded type has a new member that must be there",
        messageFormat: "'{1}' is new in '{0}' and must be there: saved values lack it and cannot be read. Give it a default value or make it nullable, or accept the loss in the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2120"));
}
