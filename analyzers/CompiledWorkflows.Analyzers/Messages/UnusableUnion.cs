using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Union is not valid.</summary>
internal static class UnusableUnion
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2005",
        title: "Union is not valid",
        messageFormat: CodecProblemKind.InvalidUnion.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2005"));
}
