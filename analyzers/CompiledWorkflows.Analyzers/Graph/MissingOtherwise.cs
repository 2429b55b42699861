using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Cases have no otherwise.</summary>
internal static class MissingOtherwise
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1043",
        title: "Cases have no otherwise",
        messageFormat: GraphProblemKind.CasesWithoutOtherwise.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1043"));
}
