using CompiledWorkflows.Generators.Graph;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Tells whether what a handler takes ever waits for it, and so is saved.</summary>
internal static class WaitingMessages
{
    /// <summary>Whether a workflow has messages of a type wait for a class; <see langword="null"/> where no node of it is that class, or its graph has to be mended first.</summary>
    public static bool? Have(WorkflowReading reading, INamedTypeSymbol executor, ITypeSymbol message)
    {
        var graph = reading.Model.Graph;
        var nodes = new HashSet<int>(Enumerable.Range(0, reading.Declared.Nodes.Count).Where(node => IsOf(reading.ClassOf(node), executor)));
        return nodes.Count == 0 ? null
            : !reading.Model.IsValid ? false
            : SavedTypes.Places(reading.Declared, graph).Any(place => nodes.Contains(NodeOf(place.Site, graph)) && Holds(reading.TypeOf(place.Type), message));
    }

    /// <summary>The node for which something is saved, or -1 where it is saved for none.</summary>
    public static int NodeOf(Site site, LinkedGraph graph) =>
        site.Kind == SiteKind.Node ? site.Index
        : site is { Kind: SiteKind.FanIn, Detail: "" } ? graph.Joins.First(join => join.Declaration == site.Index).Target
        : -1;

    private static bool IsOf(ITypeSymbol node, INamedTypeSymbol executor)
    {
        for (var type = node; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, executor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what waits is what a handler takes, or one of the messages that it takes as a list.</summary>
    private static bool Holds(ITypeSymbol saved, ITypeSymbol message) =>
        saved.Key() == message.WithoutNullable().Key()
        || (message is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T } list && saved.Key() == list.TypeArguments[0].WithoutNullable().Key());
}
