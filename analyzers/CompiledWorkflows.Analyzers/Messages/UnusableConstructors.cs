using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Saved type has no constructor that can be called.</summary>
internal static class UnusableConstructors
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2006",
        title: "Saved type has no constructor that can be called",
        messageFormat: CodecProblemKind.NoConstructor.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2006"));
}
