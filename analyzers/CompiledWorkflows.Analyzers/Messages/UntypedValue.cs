using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Value can hold anything.</summary>
internal static class UntypedValue
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2001",
        title: "Value can hold anything",
        messageFormat: CodecProblemKind.Untyped.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2001"));
}
