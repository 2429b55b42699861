using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>What is declared of the attempts of a handler makes no sense.</summary>
internal static class UnusablePolicy
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0025",
        title: "Attempts cannot be made as declared",
        messageFormat: GraphProblemKind.PolicyInvalid.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0025"));
}
