using CompiledWorkflows.Generators.Parsing;
using CompiledWorkflows.Generators.Reporting;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Analyzers.Graph;

/// <summary>Attributes of a graph mean nothing on a class that is no workflow.</summary>
internal static class StrayGraph
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "CWF1005",
        title: "Graph is declared on a class that is no workflow",
        messageFormat: "'{0}' declares {1} of a graph but is no workflow, so that nothing comes of it; add [Workflow], or move the attribute to the workflow class",
        category: Categories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of("CWF1005"));

    /// <summary>Checks a class without <c>[Workflow]</c>, by its first attribute.</summary>
    public static Diagnostic? Check(INamedTypeSymbol type)
    {
        var stray = GraphAttributes.Of(type, []).FirstOrDefault();
        return stray?.ApplicationSyntaxReference is { } reference
            ? Diagnostic.Create(Rule, Location.Create(reference.SyntaxTree, reference.Span), type.Short(), Described(stray.AttributeClass!.Name))
            : null;
    }

    private static string Described(string attribute) => attribute switch
    {
        KnownTypes.Start => "the start",
        KnownTypes.Edge => "an edge",
        KnownTypes.Case => "a case",
        KnownTypes.Otherwise => "an otherwise",
        KnownTypes.FanIn => "a fan-in",
        KnownTypes.Replicas => "the replicas",
        KnownTypes.SharedState => "shared state",
        _ => "an output",
    };
}
