using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Classes of a saved value are not known.</summary>
internal static class UnknownClasses
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2002",
        title: "Classes of a saved value are not known",
        messageFormat: CodecProblemKind.NotConcrete.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2002"));
}
