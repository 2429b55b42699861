using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Message is taken by nothing.</summary>
internal static class MessageNotTaken
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1025",
        title: "Message is taken by nothing",
        messageFormat: GraphProblemKind.MessageNotTaken.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1025"));
}
