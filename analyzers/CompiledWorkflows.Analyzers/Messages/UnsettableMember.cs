using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Member cannot be set when it is restored.</summary>
internal static class UnsettableMember
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2007",
        title: "Member cannot be set when it is restored",
        messageFormat: CodecProblemKind.GetOnlyMember.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2007"));
}
