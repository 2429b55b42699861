using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Saved type cannot be named.</summary>
internal static class UnnameableType
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2013",
        title: "Saved type cannot be named",
        messageFormat: CodecProblemKind.InaccessibleType.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2013"));
}
