using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>A compensation takes messages that no handler takes.</summary>
internal static class CompensationOfNothing
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0024",
        title: "Compensation is for no handler",
        messageFormat: GraphProblemKind.CompensationOfNothing.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0024"));
}
