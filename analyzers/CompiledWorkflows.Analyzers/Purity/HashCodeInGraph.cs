using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Purity;

/// <summary>Method of the graph depends on a hash code.</summary>
internal static class HashCodeInGraph
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF3006",
        title: "Method of the graph depends on a hash code",
        messageFormat: "The {0} '{1}' depends on a hash code that is another one in the process that resumes: {2}; use a hash that is the same everywhere, SHA256 for example",
        category: Categories.Purity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF3006"));
}
