using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Reporting;

/// <summary>Class cannot be an executor.</summary>
internal static class UnsupportedExecutorClass
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0003",
        title: "Class cannot be an executor",
        messageFormat: GraphProblemKind.ExecutorUnsupportedClass.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0003"));
}
