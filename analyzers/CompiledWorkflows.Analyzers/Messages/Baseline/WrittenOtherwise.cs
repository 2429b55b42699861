using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>The values of a type are written in another way.</summary>
internal static class WrittenOtherwise
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2121",
        title: "Recorded type is written in another way",
        messageFormat: "'{0}' was written as {1} and is written as {2}: its values in saved runs cannot be read. Keep the way it is written, or accept the loss in the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2121"));
}
