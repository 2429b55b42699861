using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Upgrade is not valid.</summary>
internal static class UnusableUpgrade
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2016",
        title: "Upgrade is not valid",
        messageFormat: CodecProblemKind.InvalidUpgrade.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2016"));
}
