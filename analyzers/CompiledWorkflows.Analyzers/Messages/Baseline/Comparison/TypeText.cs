namespace CompiledWorkflows.Analyzers.Messages.Baseline.Comparison;

/// <summary>Takes the name of a type apart.</summary>
internal static class TypeText
{
    private const string Generic = "System.Collections.Generic.";
    private const string Immutable = "System.Collections.Immutable.";

    private static readonly Dictionary<string, CollectionFamily> Families = new(StringComparer.Ordinal)
    {
        [Generic + "List"] = CollectionFamily.Sequence,
        [Generic + "IList"] = CollectionFamily.Sequence,
        [Generic + "ICollection"] = CollectionFamily.Sequence,
        [Generic + "IEnumerable"] = CollectionFamily.Sequence,
        [Generic + "IReadOnlyList"] = CollectionFamily.Sequence,
        [Generic + "IReadOnlyCollection"] = CollectionFamily.Sequence,
        [Generic + "LinkedList"] = CollectionFamily.Sequence,
        [Generic + "Queue"] = CollectionFamily.Sequence,
        [Immutable + "ImmutableList"] = CollectionFamily.Sequence,
        [Immutable + "IImmutableList"] = CollectionFamily.Sequence,
        [Generic + "HashSet"] = CollectionFamily.Set,
        [Generic + "ISet"] = CollectionFamily.Set,
        [Generic + "IReadOnlySet"] = CollectionFamily.Set,
        [Immutable + "ImmutableHashSet"] = CollectionFamily.Set,
        [Generic + "Dictionary"] = CollectionFamily.Map,
        [Generic + "IDictionary"] = CollectionFamily.Map,
        [Generic + "IReadOnlyDictionary"] = CollectionFamily.Map,
        [Immutable + "ImmutableDictionary"] = CollectionFamily.Map,
    };

    /// <summary>What may be null of a nullable value type; <see langword="null"/> for any other type.</summary>
    public static string? Nullable(string type) => type.EndsWith("?", StringComparison.Ordinal) ? type.Substring(0, type.Length - 1) : null;

    /// <summary>How a collection is written, and the types of what is in it; <see langword="null"/> for any other type.</summary>
    public static (CollectionFamily Family, IReadOnlyList<string> Elements)? Collection(string type)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            // Bytes are written as one piece.
            var element = type.Substring(0, type.Length - 2);
            return element == "byte" ? null : (CollectionFamily.Sequence, [element]);
        }

        var open = type.IndexOf('<');
        return open > 0 && type.EndsWith(">", StringComparison.Ordinal) && Families.TryGetValue(type.Substring(0, open), out var family)
            ? (family, [.. Arguments(type.Substring(open + 1, type.Length - open - 2))])
            : null;
    }

    private static IEnumerable<string> Arguments(string list)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '<' or '[' => 1, '>' or ']' => -1, _ => 0 };
            if (list[i] == ',' && depth == 0)
            {
                yield return list.Substring(start, i - start).Trim();
                start = i + 1;
            }
        }

        yield return list.Substring(start).Trim();
    }
}
