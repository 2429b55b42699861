using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Message fits several overloads and none better.</summary>
internal static class AmbiguousMethod
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1034",
        title: "Message fits several overloads and none better",
        messageFormat: GraphProblemKind.AmbiguousMethod.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1034"));
}
