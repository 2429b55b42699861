using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Message is delivered twice.</summary>
internal static class MessageDeliveredTwice
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1024",
        title: "Message is delivered twice",
        messageFormat: GraphProblemKind.DeliveredTwice.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1024"));
}
