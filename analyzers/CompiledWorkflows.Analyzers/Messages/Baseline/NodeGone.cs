using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>A node for which work of saved runs waits is gone.</summary>
internal static class NodeGone
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2111",
        title: "Recorded node is gone",
        messageFormat: "{0} '{1}' of workflow '{2}' is gone: saved runs in which work waits for it are refused, and its state is lost{3}. Keep it and its id, or accept the loss in the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2111"));
}
