using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Condition takes none of the messages.</summary>
internal static class ConditionNeverFits
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1035",
        title: "Condition takes none of the messages",
        messageFormat: GraphProblemKind.ConditionNeverFits.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1035"));
}
