using System.Text;

namespace CompiledWorkflows.Tests;

/// <summary>Writes a payload one token a line: its bytes, indented as it is nested, and what they mean.</summary>
internal sealed class ByteTable
{
    private const int Column = 66;

    private static readonly string[] Fields =
    [
        "format version", "kind of record", "sequence", "supersteps completed", "time", "status", "messages that wait", "requests that wait",
        "workflow id", "run id", "run at the root of its forks", "forked from", "fingerprint",
    ];

    private readonly byte[] _bytes;
    private readonly StringBuilder _text = new();
    private int _at;

    private ByteTable(byte[] bytes) => _bytes = bytes;

    public static string Of(ReadOnlyMemory<byte> payload)
    {
        var table = new ByteTable(payload.ToArray());
        table.Write(0, 1, "payload: array of 3");
        var fields = table._bytes[table._at] & 0x0f;
        table.Write(1, 1, $"header: array of {fields}");
        for (var field = 0; field < fields; field++)
            table.Value(2, Fields[field] + ": ");
        table.Write(1, 3, $"sections: map of {table._bytes[table._at + 2]}");
        while (table._at < table._bytes.Length - 5)
            table.Value(2, "");
        table.Write(1, 5, "CRC-32C of all bytes before");
        return table._text.ToString();
    }

    private void Value(int depth, string name)
    {
        var code = _bytes[_at];
        switch (code)
        {
            case <= 0x7f:
                Write(depth, 1, $"{name}{code}");
                break;
            case <= 0x8f:
                Nested(depth, $"{name}map of {code & 0x0f}", 2 * (code & 0x0f));
                break;
            case <= 0x9f:
                Nested(depth, $"{name}array of {code & 0x0f}", code & 0x0f);
                break;
            case <= 0xbf:
                Write(depth, 1 + (code & 0x1f), $"{name}\"{Encoding.UTF8.GetString(_bytes, _at + 1, code & 0x1f)}\"");
                break;
            case 0xc0:
                Write(depth, 1, $"{name}nil");
                break;
            case 0xcf:
                Write(depth, 9, $"{name}{Convert.ToUInt64(Convert.ToHexString(_bytes, _at + 1, 8), 16)}");
                break;
            default:
                throw new NotSupportedException($"The example has no value of code {code:x2}.");
        }
    }

    private void Nested(int depth, string text, int values)
    {
        Write(depth, 1, text);
        for (; values > 0; values--)
            Value(depth + 1, "");
    }

    private void Write(int depth, int length, string text)
    {
        var bytes = string.Join(' ', _bytes.AsSpan(_at, length).ToArray().Select(one => $"{one:x2}"));
        _text.Append($"{new string(' ', 2 * depth)}{bytes}".PadRight(Column)).Append(text).Append('\n');
        _at += length;
    }
}
