using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Member is not reached and would be lost.</summary>
internal static class UnreachableMember
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2008",
        title: "Member is not reached and would be lost",
        messageFormat: CodecProblemKind.InaccessibleMember.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2008"));
}
