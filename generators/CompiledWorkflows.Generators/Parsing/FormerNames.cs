using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CompiledWorkflows.Generators.Parsing;

/// <summary>Reads under which names something is found in older checkpoints.</summary>
internal static class FormerNames
{
    public static bool HasAny(ISymbol symbol) => symbol.Has(KnownTypes.FormerName);

    /// <summary>The former names that a declaration gives, each once and in ordinal order.</summary>
    public static IEnumerable<string> Of(ISymbol symbol)
    {
        if (!HasAny(symbol))
        {
            return [];
        }

        return symbol.GetAttributes()
            .Where(attribute => attribute.Is(KnownTypes.FormerName))
            .Select(attribute => attribute.Text() ?? "")
            .Where(IsName)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal);
    }

    /// <summary>The former names of what has a name now.</summary>
    public static EquatableArray<string> Of(ISymbol symbol, string current) => Of(symbol).Where(name => name != current).ToEquatableArray();

    /// <summary>What has half of a surrogate pair was never written, since there is no UTF-8 of it.</summary>
    private static bool IsName(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
