using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Key cannot be used.</summary>
internal static class UnusableKey
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2010",
        title: "Key cannot be used",
        messageFormat: CodecProblemKind.InvalidKey.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2010"));
}
