using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>A saved value is of another type.</summary>
internal static class SavedTypeChanged
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2116",
        title: "Recorded member has another type",
        messageFormat: "'{0}' was '{1}' and is '{2}': the values in saved runs cannot be read as that. Keep the type and add a member of the new one, or accept the loss in the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2116"));
}
