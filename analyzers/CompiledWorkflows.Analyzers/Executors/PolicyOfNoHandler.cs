using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>Attempts are declared of a method that is no handler.</summary>
internal static class PolicyOfNoHandler
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0027",
        title: "Attempts are declared of no handler",
        messageFormat: GraphProblemKind.PolicyOfNoHandler.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0027"));
}
