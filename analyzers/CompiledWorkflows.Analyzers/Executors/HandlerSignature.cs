using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Executors;

/// <summary>Handler has a signature that cannot be called.</summary>
internal static class HandlerSignature
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF0005",
        title: "Handler has a signature that cannot be called",
        messageFormat: GraphProblemKind.HandlerSignature.Format(),
        category: Categories.Executors,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF0005"));
}
