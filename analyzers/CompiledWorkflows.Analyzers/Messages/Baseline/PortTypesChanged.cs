using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages.Baseline;

/// <summary>Open requests of saved runs do not fit their port.</summary>
internal static class PortTypesChanged
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2114",
        title: "Recorded request port has other types",
        messageFormat: "Request port '{0}' of workflow '{3}' was '{1}' and is '{2}': open requests of saved runs cannot be restored or answered. Keep the types and add a port for the new ones, or accept the loss in the baseline.",
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2114"));
}
