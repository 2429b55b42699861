using System.Globalization;
using System.Text;

namespace CompiledWorkflows;

/// <summary>
/// Any string as valid Unicode without U+0000, in a form whose UTF-8 bytes sort as the strings do by their UTF-16 code units. Nearly all strings are their own form.
/// </summary>
/// <remarks>
/// U+0000 and U+0001 become U+0001 and <c>0</c> or <c>1</c>. Surrogates, which sort elsewhere in UTF-8 and may lack their partner, and U+D7FF, the last
/// code unit before them, become U+D7FF and four upper-case hexadecimal digits.
/// </remarks>
internal static class OrdinalText
{
    private const char LowEscape = '\u0001';
    private const char HighEscape = '\ud7ff';
    private const int Digits = 4;

    public static string Encode(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', LowEscape) && !text.AsSpan().ContainsAnyInRange(HighEscape, '\udfff'))
            return text;

        var encoded = new StringBuilder(text.Length + Digits);
        foreach (var c in text)
        {
            _ = c switch
            {
                <= LowEscape => encoded.Append(LowEscape).Append((char)('0' + c)),
                >= HighEscape and <= '\udfff' => encoded.Append(HighEscape).Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => encoded.Append(c),
            };
        }

        return encoded.ToString();
    }

    public static string Decode(string encoded)
    {
        if (encoded.AsSpan().IndexOfAny(LowEscape, HighEscape) < 0)
            return encoded;

        var text = new StringBuilder(encoded.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            switch (encoded[i])
            {
                case LowEscape:
                    _ = text.Append((char)(encoded[++i] - '0'));
                    break;
                case HighEscape:
                    _ = text.Append((char)int.Parse(encoded.AsSpan(i + 1, Digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    i += Digits;
                    break;
                default:
                    _ = text.Append(encoded[i]);
                    break;
            }
        }

        return text.ToString();
    }
}
