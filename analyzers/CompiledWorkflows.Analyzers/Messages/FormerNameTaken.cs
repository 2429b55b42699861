using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Messages;

/// <summary>A former name is a name of something else too.</summary>
internal static class FormerNameTaken
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF2025",
        title: "Former name is a name of something else too",
        messageFormat: GraphProblemKind.FormerNameTaken.Format(),
        category: Categories.Messages,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF2025"));
}
