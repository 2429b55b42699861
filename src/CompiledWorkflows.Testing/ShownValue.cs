using System.Collections;
using System.Globalization;

namespace CompiledWorkflows;

/// <summary>Values in messages.</summary>
internal static class ShownValue
{
    private const int LongestText = 300;

    /// <summary>A value as text: text is quoted, and a collection shows its items.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{Shorten(text)}\"",
        IEnumerable items => Shorten($"[{string.Join(", ", items.Cast<object?>().Take(LongestText).Select(Of))}]"),
        _ => Shorten(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };

    /// <summary>Values as a list in a sentence.</summary>
    public static string OfAll<T>(IEnumerable<T> values) => string.Join(", ", values.Select(value => Of(value))) is { Length: > 0 } list ? list : "nothing";

    private static string Shorten(string text) => text.Length > LongestText ? $"{text[..LongestText]}…" : text;
}
