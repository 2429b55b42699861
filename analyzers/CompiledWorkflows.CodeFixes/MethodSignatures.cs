using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CompiledWorkflows.CodeFixes;

/// <summary>What a method takes and returns that an attribute of a workflow names.</summary>
internal static class MethodSignatures
{
    /// <summary>The result and the parameters of each overload, as text; none where the property names no method.</summary>
    public static IReadOnlyList<(string Result, string Parameters)> Of(WorkflowSource source, AttributeSyntax attribute, string property)
    {
        var graph = source.Reading.Declared;
        var edge = Find(graph.Edges.Count, index => Site.Edge(index));
        var fanIn = Find(graph.FanIns.Count, index => Site.FanIn(index));
        var state = Find(graph.SharedStates.Count, index => Site.SharedState(index));
        return property switch
        {
            "When" when edge >= 0 => OfMessages(source, Carried(graph, graph.Edges[edge]), "bool"),
            "Route" when edge >= 0 => OfMessages(source, Carried(graph, graph.Edges[edge]), "int"),
            "Key" when fanIn >= 0 => OfMessages(source, Kept(graph, graph.FanIns[fanIn]), "string"),
            "Initial" when state >= 0 && State(source, state) is var type => [(type, "")],
            "Merge" when state >= 0 && State(source, state) is var type => [(type, $"{type} before, {type} merged, {type} written")],
            _ => [],
        };

        int Find(int count, Func<int, Site> site) => Enumerable.Range(0, count).Where(index => source.Is(attribute, site(index))).DefaultIfEmpty(-1).First();
    }

    private static string State(WorkflowSource source, int state) => source.Minimal(source.Reading.TypeOf(source.Reading.Declared.SharedStates[state].Type));

    private static IReadOnlyList<(string Result, string Parameters)> OfMessages(WorkflowSource source, IEnumerable<int> types, string result) =>
        [.. types.Distinct().Select(source.Reading.TypeOf).Select(type => (result, $"{source.Minimal(type)} {Name(type)}"))];

    /// <summary>What an edge would carry without the method.</summary>
    private static IEnumerable<int> Carried(DeclaredGraph graph, DeclaredEdge edge)
    {
        var source = graph.Nodes[edge.Source];
        var target = graph.Nodes[edge.Target];
        var sent = source.Sends.Where(sent => edge.Of is null || edge.Of == sent).ToList();
        var handled = sent.Where(message => target.Handles.Any(handles => graph.Converts(message, handles))).ToList();
        return PortForms.Choose(source, handled, message => message, message => target.Handles.Contains(message));
    }

    private static IEnumerable<int> Kept(DeclaredGraph graph, DeclaredFanIn fanIn)
    {
        var parameters = graph.Nodes[fanIn.Target].Handlers.SelectMany(handler => handler.Messages).SelectMany(message => new[] { message.Type, message.Element }).Where(type => type >= 0).ToList();
        return fanIn.Sources.SelectMany(source => graph.Nodes[source].Sends).Where(sent => parameters.Any(parameter => graph.Converts(sent, parameter)));
    }

    private static string Name(ITypeSymbol type)
    {
        var name = type is INamedTypeSymbol { SpecialType: SpecialType.None, Name: { Length: > 0 } simple } ? char.ToLowerInvariant(simple[0]) + simple.Substring(1) : "message";
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }
}
