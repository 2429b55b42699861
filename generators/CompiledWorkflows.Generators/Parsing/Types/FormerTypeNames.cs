using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing.Types;

/// <summary>Finds the names that a type has and had: its own may have changed, and those of the types that its name is made of.</summary>
internal static class FormerTypeNames
{
    /// <summary>No more than these are told apart, however many types with former names a generic type is made of.</summary>
    public const int Most = 256;

    /// <summary>The identities on disk, the present one first.</summary>
    public static IReadOnlyList<string> Ids(ITypeSymbol type) => Names(TypeNames.IdParts(type), isQualified: true);

    /// <summary>The short names, the present one first.</summary>
    public static IReadOnlyList<string> Shorts(ITypeSymbol type) => Names(type.ShortParts(), isQualified: false);

    /// <summary>The metadata names, in which a type follows the one around it after a plus sign, the present one first.</summary>
    public static IEnumerable<string> MetadataNames(INamedTypeSymbol type)
    {
        var arity = type.MetadataName.Substring(type.Name.Length);
        if (type.ContainingType is not { } outer)
        {
            var space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString() + ".";
            return FormerNames.Of(type).Prepend(space + type.Name).Select(name => name + arity);
        }

        var prefix = TypeNames.OpenId(outer) + ".";
        var formers = FormerNames.Of(type).ToLookup(name => name.StartsWith(prefix, StringComparison.Ordinal));
        var simple = formers[true].Select(name => name.Substring(prefix.Length)).Prepend(type.Name);
        return MetadataNames(outer).SelectMany(around => simple.Select(name => around + "+" + name)).Concat(formers[false]).Select(name => name + arity);
    }

    private static IReadOnlyList<string> Names(ImmutableArray<SymbolDisplayPart> parts, bool isQualified)
    {
        if (!parts.Any(part => part.Symbol is INamedTypeSymbol named && FormerNames.HasAny(named)))
        {
            return [parts.ToDisplayString()];
        }

        // What the first of the parts can have read, for each number of parts.
        List<IReadOnlyList<string>> texts = [[""]];
        for (var i = 0; i < parts.Length; i++)
        {
            var present = parts[i].ToString();
            var read = texts[i].Select(text => text + present);
            var named = parts[i].Symbol as INamedTypeSymbol;
            foreach (var former in named is null ? [] : FormerNames.Of(named))
            {
                var name = Simple(named!, former);
                var start = isQualified && name is null ? Start(parts, i) : i;
                var added = isQualified ? name ?? former : former.Substring(former.LastIndexOf('.') + 1);
                read = read.Concat(texts[start].Select(text => text + added));
            }

            texts.Add([.. read.Distinct(StringComparer.Ordinal).Take(Most)]);
        }

        return texts[parts.Length];
    }

    /// <summary>The former simple name of a type inside of a generic one, where it was inside of that one too: its name goes on with the type arguments of that.</summary>
    private static string? Simple(INamedTypeSymbol type, string former)
    {
        if (type.ContainingType is not { } outer || !TypeArguments.All(outer).Any())
        {
            return null;
        }

        var prefix = TypeNames.OpenId(outer) + ".";
        return former.StartsWith(prefix, StringComparison.Ordinal) && former.IndexOf('.', prefix.Length) < 0 ? former.Substring(prefix.Length) : null;
    }

    /// <summary>Where the qualified name begins that ends at a part: before the namespaces and the types around it, with their type arguments.</summary>
    private static int Start(ImmutableArray<SymbolDisplayPart> parts, int end)
    {
        while (end >= 2 && parts[end - 1].ToString() == ".")
        {
            end -= 2;
            if (parts[end].ToString() == ">")
            {
                end = Opening(parts, end) - 1;
            }
        }

        return end;
    }

    private static int Opening(ImmutableArray<SymbolDisplayPart> parts, int closing)
    {
        var depth = 0;
        for (var i = closing; i > 0; i--)
        {
            depth += parts[i].ToString() switch { ">" => 1, "<" => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return 1;
    }
}
