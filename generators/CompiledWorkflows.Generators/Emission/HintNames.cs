using System.Collections.Immutable;
using CompiledWorkflows.Generators.Graph;
using CompiledWorkflows.Generators.Model;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Names generated files after the full metadata names of what they are about, unique even where case does not count.</summary>
internal static class HintNames
{
    /// <summary>The names that others differ from only in case.</summary>
    public static EquatableArray<string> Clashes(ImmutableArray<string> names) => names
        .Distinct(StringComparer.Ordinal)
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>The name of a file. A name with clashes, or that a file cannot have, gets the hash of its exact spelling, which the other files of a project cannot change.</summary>
    public static string Of(string name, string kind, EquatableArray<string> clashes)
    {
        var clean = new string([.. name.Select(character => IsAllowed(character) ? character : '_')]);
        return clean == name && clashes.AsSpan().IndexOf(name) < 0 ? $"{name}.{kind}.g.cs" : $"{clean}.{Fnv1a.Hash(name):x16}.{kind}.g.cs";
    }

    private static bool IsAllowed(char character) => char.IsLetterOrDigit(character) || character is '.' or '_' or '+' or '`';
}
