using System.Text;

namespace CompiledWorkflows.Generators.Pictures;

/// <summary>Makes text of users fit for pictures.</summary>
internal static class PictureText
{
    /// <summary>
    /// The same text with <c>\n</c> for every kind of line end. What no tool can show is replaced by something visible: a control
    /// character by its picture, what is no character by U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsSurrogatePair(text, index))
            {
                _ = result.Append(character).Append(text[++index]);
            }
            else if (character != '\r' || index + 1 == text.Length || text[index + 1] != '\n')
            {
                _ = result.Append(Clean(character));
            }
        }

        return result.ToString();
    }

    private static char Clean(char character) => character switch
    {
        '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => '\n',
        '\t' => ' ',
        < ' ' => (char)('\u2400' + character),
        '\u007F' => '\u2421',
        >= '\u0080' and < '\u00A0' or >= '\uD800' and < '\uE000' or >= '\uFFFE' => '\uFFFD',
        _ => character,
    };
}
