using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Member has no key.</summary>
internal static class MissingKey
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2009",
        title: "Member has no key",
        messageFormat: CodecProblemKind.MissingKey.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2009"));
}
