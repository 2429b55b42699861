using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>Saved values of a union are of a type that it no longer names.</summary>
internal static class UnionCaseGone
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2122",
        title: "Recorded case of a union is gone",
        messageFormat: "Key {0} of the union '{1}' was '{2}' and is gone: saved values of it cannot be read. Keep the case, or accept the loss in the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2122"));
}
