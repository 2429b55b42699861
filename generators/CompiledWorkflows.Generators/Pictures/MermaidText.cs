using System.Text;

namespace CompiledWorkflows.Generators.Pictures;

/// <summary>Spells names and text in Mermaid's language.</summary>
internal static class MermaidText
{
    /// <summary>Before a blank and the name of a direction it is a statement, wherever in a line it stands, and in quotes too.</summary>
    private const string Direction = "direction";

    /// <summary>What means something else where a name could stand.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "call", "class", "classDef", "click", "default", "end", "flowchart", "graph", "href", "interpolate", "linkStyle", "style", "subgraph", "v",
    };

    /// <summary>A name that sounds like the text and consists of ASCII letters, digits and underscores; another text may give the same.</summary>
    public static string Name(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (IsPlain(character))
            {
                _ = name.Append(character);
            }
            else if (name.Length > 0 && name[name.Length - 1] != '_')
            {
                _ = name.Append('_');
            }
        }

        var result = name.ToString().TrimEnd('_');
        return result.Length == 0 || result[0] is >= '0' and <= '9' ? "n" + result
            : Reserved.Contains(result) || result.EndsWith(Direction, StringComparison.Ordinal) ? result + "_"
            : result;
    }

    /// <summary>
    /// Text in quotes. Whatever Mermaid, Markdown or HTML could take for more than text is written as a code, and blanks too where
    /// they would be cut off.
    /// </summary>
    public static string Quote(string text)
    {
        var clean = PictureText.Clean(text);
        var result = new StringBuilder("\"", clean.Length + 2);
        for (var index = 0; index < clean.Length; index++)
        {
            var before = index == 0 ? '\n' : clean[index - 1];
            var after = index == clean.Length - 1 ? '\n' : clean[index + 1];
            _ = result.Append(clean[index] switch
            {
                '\n' => "<br/>",
                '"' => "#quot;",
                '&' => "#amp;",
                '<' => "#lt;",
                '>' => "#gt;",
                var character when IsText(before, character, after) => character.ToString(),
                var character => $"#{(int)character};",
            });
        }

        return result.Append('"').Replace(Direction + " ", Direction + "#32;").ToString();
    }

    private static bool IsText(char before, char character, char after) => character switch
    {
        ' ' => !IsBlank(before) && !IsBlank(after),
        '-' or '_' or '/' => IsPlain(before) && IsPlain(after),
        ',' or '(' or '!' or '?' or '\'' => true,
        ')' => before is < '0' or > '9',
        _ => IsPlain(character) || (character >= '\u0080' && !IsBlank(character)),
    };

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character == '\uFEFF';

    private static bool IsPlain(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
