using System.Text;
using CompiledWorkflows.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace CompiledWorkflows.Generators.Emission;

/// <summary>Small pieces of source text.</summary>
internal static class Text
{
    /// <summary>A string literal.</summary>
    public static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A raw string literal over several lines, for text without control characters but <c>\n</c>, to be written at any indentation.</summary>
    public static string Raw(string value)
    {
        var quotes = "\"\"\"";
        while (value.Contains(quotes))
        {
            quotes += "\"";
        }

        return $"{quotes}\n{value}\n{quotes}";
    }

    /// <summary>Text that stays within one line of a comment.</summary>
    public static string Comment(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = line.Append(char.IsControl(character) || character is '\u2028' or '\u2029' || char.IsSurrogate(character) ? ' ' : character);
        }

        return line.ToString();
    }

    /// <summary>Text inside of an XML comment.</summary>
    public static string Xml(string text) => Comment(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>A link to a type in an XML comment; generic and other composed types, which crefs spell differently, are only named.</summary>
    public static string See(TypeRef type) => type.Name.StartsWith("global::", StringComparison.Ordinal) && type.Name.IndexOfAny(['<', '(', '[', '?', '@']) < 0
        ? $"<see cref=\"{type.Name}\"/>"
        : $"<c>{Xml(type.Display)}</c>";

    /// <summary>The modifier of a member that is as accessible as that.</summary>
    public static string Modifier(AccessLevel access) => access switch
    {
        AccessLevel.Public => "public",
        AccessLevel.Internal => "internal",
        _ => "private",
    };

    /// <summary>Silences the compiler about annotations that the user's declarations may disagree about: that is theirs to hear.</summary>
    public static string Forgive(string expression, bool isAnnotated) => isAnnotated ? expression + "!" : expression;

    /// <summary>Whether a type's name has annotations in it.</summary>
    public static bool IsAnnotated(TypeRef type) => type.Name.Contains('?');
}
