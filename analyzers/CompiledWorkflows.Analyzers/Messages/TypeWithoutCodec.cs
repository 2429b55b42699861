using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Saved type has no codec.</summary>
internal static class TypeWithoutCodec
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2012",
        title: "Saved type has no codec",
        messageFormat: CodecProblemKind.UnknownType.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2012"));
}
