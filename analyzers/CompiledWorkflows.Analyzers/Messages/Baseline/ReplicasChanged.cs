using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>Work and state of saved runs belong to other replicas.</summary>
internal static class ReplicasChanged
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2115",
        title: "Recorded number of replicas has changed",
        messageFormat: "The replicas of '{0}' in workflow '{3}' were {1} and are {2}: messages and state of saved runs belong to replicas by number. Keep the number, or accept the loss in the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2115"));
}
