using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>State of another assembly cannot be saved here.</summary>
internal static class HiddenState
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2023",
        title: "State of another assembly cannot be saved here",
        messageFormat: GraphProblemKind.StateHidden.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2023"));
}
