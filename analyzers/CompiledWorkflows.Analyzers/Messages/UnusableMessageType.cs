using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>Message is of a type that cannot be named.</summary>
internal static class UnusableMessageType
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2024",
        title: "Message is of a type that cannot be named",
        messageFormat: GraphProblemKind.MessageTypeUnusable.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2024"));
}
