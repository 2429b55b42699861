using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Saved type depends on a hidden type parameter.</summary>
internal static class HiddenTypeParameter
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2004",
        title: "Saved type depends on a hidden type parameter",
        messageFormat: CodecProblemKind.OpenGeneric.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2004"));
}
