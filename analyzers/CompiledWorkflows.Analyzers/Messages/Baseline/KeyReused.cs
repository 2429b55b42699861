using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>A saved value is read as something else.</summary>
internal static class KeyReused
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2118",
        title: "Recorded key is used for something else",
        messageFormat: "{0} was '{1}' and is '{2}': saved values of the one are read as the other. Give the new one a number of its own, or accept in the baseline that it is the same.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2118"));
}
