using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Request port is asked nothing.</summary>
internal static class UnaskedPort
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1095",
        title: "Request port is asked nothing",
        messageFormat: GraphProblemKind.PortNotAsked.Format(),
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1095"));
}
