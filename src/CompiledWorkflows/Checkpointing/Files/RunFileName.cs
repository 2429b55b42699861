using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CompiledWorkflows;

/// <summary>Turns any run id into a file name that is valid on every file system, and back.</summary>
/// <remarks>
/// Two ids never share a name, not even where the file system ignores case: everything but <c>a-z 0-9 - _</c> is percent-encoded in
/// lower case. A surrogate without its partner is encoded like any other code point, since a run id need not be well-formed text.
/// </remarks>
internal static class RunFileName
{
    public const string LogExtension = ".cwlog";
    public const string LockExtension = ".cwlock";
    public const string TrimmedExtension = ".cwtrim";

    private const int LongestStem = 120;

    public static string Escape(string runId)
    {
        var escaped = new StringBuilder(runId.Length);
        for (var i = 0; i < runId.Length; i++)
        {
            if (IsPlain(runId[i]))
            {
                _ = escaped.Append(runId[i]);
            }
            else if (char.IsHighSurrogate(runId[i]) && i + 1 < runId.Length && char.IsLowSurrogate(runId[i + 1]))
            {
                AppendEscaped(escaped, char.ConvertToUtf32(runId[i], runId[i + 1]));
                i++;
            }
            else
            {
                AppendEscaped(escaped, runId[i]);
            }
        }

        var text = escaped.ToString();
        return IsDeviceName(text) ? EscapeFirst(text) : text;
    }

    /// <summary>Gives back the id, or <see langword="null"/> for text that <see cref="Escape"/> does not make.</summary>
    public static string? TryUnescape(string escaped)
    {
        var runId = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length;)
        {
            if (escaped[i] != '%')
            {
                _ = runId.Append(escaped[i++]);
                continue;
            }

            if (!TryByte(escaped, ref i, out var first))
                return null;

            var continuation = first switch { < 0x80 => 0, < 0xE0 => 1, < 0xF0 => 2, _ => 3 };
            var codePoint = continuation == 0 ? first : first & (0x3F >> continuation);
            while (continuation-- > 0)
            {
                if (!TryByte(escaped, ref i, out var next))
                    return null;

                codePoint = (codePoint << 6) | (next & 0x3F);
            }

            _ = codePoint switch
            {
                < 0x10000 => runId.Append((char)codePoint),
                <= 0x10FFFF => runId.Append(char.ConvertFromUtf32(codePoint)),
                _ => runId,
            };
        }

        var text = runId.ToString();
        return Escape(text) == escaped ? text : null;
    }

    /// <summary>The file name without its extension: the escaped id, or its hash where a file system may find it too long.</summary>
    public static string Stem(string escaped)
        => escaped.Length <= LongestStem ? escaped : "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(escaped)));

    /// <summary>Windows keeps these for devices, whatever the extension.</summary>
    private static bool IsDeviceName(string name)
        => name is "con" or "prn" or "aux" or "nul" or ['c', 'o', 'm', >= '0' and <= '9'] or ['l', 'p', 't', >= '0' and <= '9'];

    private static bool IsPlain(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_';

    private static string EscapeFirst(string text)
    {
        var escaped = new StringBuilder();
        AppendEscaped(escaped, text[0]);
        return escaped.Append(text, 1, text.Length - 1).ToString();
    }

    private static void AppendEscaped(StringBuilder escaped, int codePoint)
    {
        switch (codePoint)
        {
            case < 0x80:
                AppendByte(escaped, codePoint);
                break;
            case < 0x800:
                AppendByte(escaped, 0xC0 | (codePoint >> 6));
                AppendByte(escaped, 0x80 | (codePoint & 0x3F));
                break;
            case < 0x10000:
                AppendByte(escaped, 0xE0 | (codePoint >> 12));
                AppendByte(escaped, 0x80 | ((codePoint >> 6) & 0x3F));
                AppendByte(escaped, 0x80 | (codePoint & 0x3F));
                break;
            default:
                AppendByte(escaped, 0xF0 | (codePoint >> 18));
                AppendByte(escaped, 0x80 | ((codePoint >> 12) & 0x3F));
                AppendByte(escaped, 0x80 | ((codePoint >> 6) & 0x3F));
                AppendByte(escaped, 0x80 | (codePoint & 0x3F));
                break;
        }
    }

    private static void AppendByte(StringBuilder escaped, int value)
        => escaped.Append(CultureInfo.InvariantCulture, $"%{value:x2}");

    private static bool TryByte(string escaped, ref int i, out int value)
    {
        value = 0;
        if (i + 3 > escaped.Length || escaped[i] != '%'
            || !int.TryParse(escaped.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        i += 3;
        return true;
    }
}
