using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Keys leave many numbers out.</summary>
internal static class KeyGap
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2011",
        title: "Keys leave many numbers out",
        messageFormat: CodecProblemKind.KeyGap.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2011"));
}
