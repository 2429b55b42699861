using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>A saved number means another constant.</summary>
internal static class ConstantChanged
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2119",
        title: "Recorded constant has another number",
        messageFormat: "'{0}' was {1} and is {2}: saved runs hold the number, which means something else now. Keep the number, or accept the loss in the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2119"));
}
