using System.Collections.Immutable;
using CompiledWorkflows.Generators.Model.Types;

namespace CompiledWorkflows.Generators.Pipeline;

/// <summary>Brings together the types that several declarations need codecs for.</summary>
internal static class ShapeSet
{
    /// <summary>Each type once, in ordinal order of the files that their codecs are in.</summary>
    public static ImmutableArray<TypeShape> Distinct(ImmutableArray<TypeShape> shapes)
    {
        var distinct = new SortedDictionary<string, TypeShape>(StringComparer.OrdinalIgnoreCase);
        foreach (var shape in shapes)
        {
            distinct[shape.HintName] = shape;
        }

        return [.. distinct.Values];
    }
}
