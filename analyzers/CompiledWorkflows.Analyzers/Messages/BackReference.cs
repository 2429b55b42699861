using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Member leads back to the object that holds it.</summary>
internal static class BackReference
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2015",
        title: "Member leads back to the object that holds it",
        messageFormat: CodecProblemKind.BackReference.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2015"));
}
