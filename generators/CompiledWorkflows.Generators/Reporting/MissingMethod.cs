using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Reporting;

/// <summary>Named method does not exist.</summary>
internal static class MissingMethod
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1030",
        title: "Named method does not exist",
        messageFormat: GraphProblemKind.MethodMissing.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1030"));
}
