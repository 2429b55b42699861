using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Type holds ever larger forms of itself.</summary>
internal static class EndlessType
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2014",
        title: "Type holds ever larger forms of itself",
        messageFormat: CodecProblemKind.EndlessType.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2014"));
}
