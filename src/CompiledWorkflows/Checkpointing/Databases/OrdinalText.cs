using System.Text;

namespace CompiledWorkflows;

/// <summary>
/// Any string as valid Unicode without U+0000, in a form whose UTF-8 bytes sort as the strings do by their UTF-16 code units. Nearly all strings are their own form.
/// </summary>
/// <remarks>
/// U+0000 and U+0001 become U+0001 and <c>0</c> or <c>1</c>. Surrogates, which sort elsewhere in UTF-8 and may lack their partner, and U+D7FF, the last
/// code unit before them, become U+D7FF and the distance from it as two digits of base 64, which are the characters from <c>0</c> to <c>o</c>. So no code unit
/// takes more than five bytes.
/// </remarks>
internal static class OrdinalText
{
    private const char LowEscape = '\u0001';
    private const char HighEscape = '\ud7ff';
    private const char Zero = '0';
    private const int Digits = 2;
    private const int Base = 64;

    public static string Encode(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', LowEscape) && !text.AsSpan().ContainsAnyInRange(HighEscape, '\udfff'))
            return text;

        var encoded = new StringBuilder(text.Length + Digits);
        foreach (var c in text)
        {
            _ = c switch
            {
                <= LowEscape => encoded.Append(LowEscape).Append((char)(Zero + c)),
                >= HighEscape and <= '\udfff' => encoded.Append(HighEscape).Append((char)(Zero + ((c - HighEscape) / Base))).Append((char)(Zero + ((c - HighEscape) % Base))),
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
                    _ = text.Append((char)(encoded[++i] - Zero));
                    break;
                case HighEscape:
                    _ = text.Append((char)(HighEscape + ((encoded[i + 1] - Zero) * Base) + encoded[i + 2] - Zero));
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
