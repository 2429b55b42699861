using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>Something that saved runs depend on is not recorded.</summary>
internal static class ElementNotRecorded
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2101",
        title: "Part of the contract is not recorded in the checkpoint baseline",
        messageFormat: "'{0}' is not in the checkpoint baseline{1}; record it so that a later change that breaks saved runs is noticed",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2101"));
}
