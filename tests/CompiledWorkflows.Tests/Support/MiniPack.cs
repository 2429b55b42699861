using System.Buffers.Binary;
using System.Text;

namespace CompiledWorkflows.Tests;

/// <summary>A MessagePack reader and writer written from the MessagePack specification, to check our bytes against FORMAT.md without our code.</summary>
internal sealed class MiniPack
{
    private readonly byte[] _bytes;
    private int _at;

    private MiniPack(byte[] bytes) => _bytes = bytes;

    /// <summary>Reads one value: long, ulong, double, bool, null, string, byte[], List of values, List of pairs for a map, or an extension.</summary>
    public static object? Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new MiniPack(bytes.ToArray());
        var value = reader.Next();
        return reader._at == reader._bytes.Length ? value : throw new FormatException($"{reader._bytes.Length - reader._at} bytes are left over.");
    }

    /// <summary>Reads values to the end.</summary>
    public static List<object?> ReadAll(byte[] bytes)
    {
        var reader = new MiniPack(bytes);
        var values = new List<object?>();
        while (reader._at < bytes.Length)
            values.Add(reader.Next());
        return values;
    }

    /// <summary>The header and the sections of a payload.</summary>
    public static (List<object?> Header, List<KeyValuePair<object, object?>> Sections) Open(ReadOnlyMemory<byte> payload)
    {
        var parts = (List<object?>)Read(payload)!;
        return ((List<object?>)parts[0]!, (List<KeyValuePair<object, object?>>)parts[1]!);
    }

    /// <summary>The bytes of the header.</summary>
    public static byte[] RawHeader(byte[] payload)
    {
        var reader = new MiniPack(payload) { _at = 1 };
        _ = reader.Next();
        return payload[1..reader._at];
    }

    /// <summary>The bytes of one section.</summary>
    public static byte[] RawSection(ReadOnlyMemory<byte> payload, string name)
    {
        var reader = new MiniPack(payload.ToArray()) { _at = 1 };
        _ = reader.Next();
        reader._at++;
        for (var left = (int)reader.Unsigned(2); left > 0; left--)
        {
            var key = (string)reader.Next()!;
            var start = reader._at;
            _ = reader.Next();
            if (key == name)
                return reader._bytes[start..reader._at];
        }

        throw new KeyNotFoundException(name);
    }

    /// <summary>A payload without its integrity check: an array of three whose last element is missing.</summary>
    public static byte[] Write(List<object?> header, List<KeyValuePair<object, object?>> sections)
    {
        using var stream = new MemoryStream();
        stream.WriteByte(0x93);
        Write(stream, header);
        stream.WriteByte(0xde);
        Big(stream, (ushort)sections.Count, 2);
        foreach (var (key, value) in sections)
        {
            Write(stream, key);
            Write(stream, value);
        }

        return stream.ToArray();
    }

    /// <summary>Appends the integrity check.</summary>
    public static byte[] Seal(byte[] payload)
    {
        var crc = Crc(payload);
        return [.. payload, 0xce, (byte)(crc >> 24), (byte)(crc >> 16), (byte)(crc >> 8), (byte)crc];
    }

    /// <summary>CRC-32C, bit by bit.</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0x82F63B78 : crc >> 1;
        }

        return ~crc;
    }

    private static void Write(MemoryStream stream, object? value)
    {
        switch (value)
        {
            case null:
                stream.WriteByte(0xc0);
                break;
            case Raw raw:
                stream.Write(raw.Bytes);
                break;
            case long number:
                stream.WriteByte(0xd3);
                Big(stream, (ulong)number, 8);
                break;
            case ulong number:
                stream.WriteByte(0xcf);
                Big(stream, number, 8);
                break;
            case string text:
                stream.WriteByte(0xdb);
                Big(stream, (ulong)Encoding.UTF8.GetByteCount(text), 4);
                stream.Write(Encoding.UTF8.GetBytes(text));
                break;
            case List<object?> array:
                stream.WriteByte(0xdd);
                Big(stream, (ulong)array.Count, 4);
                array.ForEach(item => Write(stream, item));
                break;
            case List<KeyValuePair<object, object?>> map:
                stream.WriteByte(0xdf);
                Big(stream, (ulong)map.Count, 4);
                map.ForEach(pair =>
                {
                    Write(stream, pair.Key);
                    Write(stream, pair.Value);
                });
                break;
            default:
                throw new NotSupportedException(value.GetType().Name);
        }
    }

    private static void Big(MemoryStream stream, ulong value, int size)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        stream.Write(bytes[^size..]);
    }

    private object? Next()
    {
        var code = _bytes[_at++];
        return code switch
        {
            <= 0x7f => (long)code,
            <= 0x8f => Map(code & 0x0f),
            <= 0x9f => Array(code & 0x0f),
            <= 0xbf => Encoding.UTF8.GetString(Take(code & 0x1f)),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 => Take((int)Unsigned(1)),
            0xc5 => Take((int)Unsigned(2)),
            0xc6 => Take((int)Unsigned(4)),
            0xc7 => Extension((int)Unsigned(1)),
            0xc8 => Extension((int)Unsigned(2)),
            0xc9 => Extension((int)Unsigned(4)),
            0xcb => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
            0xcc => (long)Unsigned(1),
            0xcd => (long)Unsigned(2),
            0xce => (long)Unsigned(4),
            0xcf => Unsigned(8) is var big && big <= long.MaxValue ? (long)big : big,
            0xd0 => (long)(sbyte)Unsigned(1),
            0xd1 => (long)(short)Unsigned(2),
            0xd2 => (long)(int)Unsigned(4),
            0xd3 => (long)Unsigned(8),
            >= 0xd4 and <= 0xd8 => Extension(1 << (code - 0xd4)),
            0xd9 => Encoding.UTF8.GetString(Take((int)Unsigned(1))),
            0xda => Encoding.UTF8.GetString(Take((int)Unsigned(2))),
            0xdb => Encoding.UTF8.GetString(Take((int)Unsigned(4))),
            0xdc => Array((int)Unsigned(2)),
            0xdd => Array((int)Unsigned(4)),
            0xde => Map((int)Unsigned(2)),
            0xdf => Map((int)Unsigned(4)),
            >= 0xe0 => (long)(sbyte)code,
            _ => throw new FormatException($"Code {code:x2}."),
        };
    }

    private byte[] Take(int count)
    {
        var taken = _bytes[_at..(_at + count)];
        _at += count;
        return taken;
    }

    private ulong Unsigned(int size)
    {
        var value = 0UL;
        foreach (var one in Take(size))
            value = (value << 8) | one;
        return value;
    }

    private List<object?> Array(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    private List<KeyValuePair<object, object?>> Map(int count)
        => [.. Enumerable.Range(0, count).Select(_ => KeyValuePair.Create(Next()!, Next()))];

    private Patch Extension(int length) => new((sbyte)Unsigned(1), Take(length));

    /// <summary>An extension: its type and body.</summary>
    public sealed record Patch(sbyte Type, byte[] Body)
    {
        /// <summary>What it makes of a section, if it is a patch.</summary>
        public byte[] Apply(byte[] before)
        {
            if (Type != 1)
                throw new FormatException($"An extension of type {Type} is no patch.");

            var edits = ReadAll(Body);
            var after = new List<byte>();
            var at = 0;
            for (var i = 0; i < edits.Count; i += 3)
            {
                var kept = (int)(long)edits[i]!;
                after.AddRange(before.AsSpan(at, kept));
                at += kept + (int)(long)edits[i + 1]!;
                after.AddRange((byte[])edits[i + 2]!);
            }

            return [.. after, .. before.AsSpan(at)];
        }
    }

    /// <summary>Bytes that are a value already.</summary>
    public sealed record Raw(byte[] Bytes);
}
