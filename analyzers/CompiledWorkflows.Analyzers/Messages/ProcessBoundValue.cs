using CompiledWorkflows.Generators.Model.Types;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Value means nothing outside of the process.</summary>
internal static class ProcessBoundValue
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2003",
        title: "Value means nothing outside of the process",
        messageFormat: CodecProblemKind.ProcessBound.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2003"));
}
