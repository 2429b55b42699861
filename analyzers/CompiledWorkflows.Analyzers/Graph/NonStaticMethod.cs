using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Named method is not static.</summary>
internal static class NonStaticMethod
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1031",
        title: "Named method is not static",
        messageFormat: GraphProblemKind.MethodNotStatic.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1031"));
}
