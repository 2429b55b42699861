using System.Globalization;
using System.Text;

namespace CompiledWorkflows.Analyzers.Messages.Baseline.Contracts;

/// <summary>The words of a line: parted by spaces, except within brackets and quotes, so that types and any id are one word.</summary>
internal static class Words
{
    /// <summary>The words before the first colon that a space follows, and what comes after it; <see langword="null"/> where quotes or brackets stay open.</summary>
    public static (IReadOnlyList<string> Words, string Value)? Split(string line)
    {
        var words = new List<string>();
        var start = 0;
        var depth = 0;
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '"':
                    i = EndOfQuote(line, i);
                    if (i < 0)
                    {
                        return null;
                    }

                    break;
                case '<' or '[':
                    depth++;
                    break;
                case '>' or ']':
                    depth--;
                    break;
                case ' ' when depth == 0:
                    Take(i);
                    start = i + 1;
                    break;
                case ':' when depth == 0 && i + 1 < line.Length && line[i + 1] == ' ':
                    Take(i);
                    return (words, line.Substring(i + 2).Trim());
            }

            if (depth < 0)
            {
                return null;
            }
        }

        Take(line.Length);
        return depth == 0 ? (words, "") : null;

        void Take(int end)
        {
            if (end > start)
            {
                words.Add(line.Substring(start, end - start));
            }
        }
    }

    /// <summary>A name as a word: in quotes where it would not be one, or not the same one, otherwise.</summary>
    public static string Quote(string name)
    {
        if (name.Length > 0 && name.All(IsPlain) && name[0] != '#' && !name.Contains(" #") && Split(name) is { Words: [var word], Value: "" } && word == name)
        {
            return name;
        }

        var text = new StringBuilder("\"");
        foreach (var c in name)
        {
            _ = c is '"' or '\\' ? text.Append('\\').Append(c)
                : char.IsControl(c) || c is '\u2028' or '\u2029' ? text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture))
                : text.Append(c);
        }

        return text.Append('"').ToString();
    }

    public static string Unquote(string word)
    {
        if (word.Length < 2 || word[0] != '"')
        {
            return word;
        }

        var text = new StringBuilder();
        for (var i = 1; i < word.Length - 1; i++)
        {
            if (word[i] != '\\')
            {
                _ = text.Append(word[i]);
            }
            else if (word[++i] == 'u' && i + 4 < word.Length && int.TryParse(word.Substring(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                _ = text.Append((char)code);
                i += 4;
            }
            else
            {
                _ = text.Append(word[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>Where the quotes that begin in a place end, or -1.</summary>
    public static int EndOfQuote(string line, int start)
    {
        for (var i = start + 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == '"')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Spaces are kept within brackets, as types have them; a colon would end the words.</summary>
    private static bool IsPlain(char c) => c == ' ' || !(char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '\\' or ':');
}
