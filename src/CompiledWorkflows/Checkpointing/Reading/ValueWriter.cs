using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>Writes any MessagePack value as JSON; the rules stand in <c>README.md</c> beside this file.</summary>
internal readonly struct ValueWriter(Utf8JsonWriter writer)
{
    /// <summary>The longest name of a property. A map with a longer key is an array.</summary>
    public const int LongestName = 1_000_000;

    /// <summary>How deep below the document an array or a map may begin: what is in it is then at most at level 64, which every JSON reader takes.</summary>
    private const int DeepestStart = 60;

    /// <summary>JSON readers keep integers up to here (RFC 7493, section 2.2).</summary>
    private const long LargestNumber = (1L << 53) - 1;

    private const int Segment = 3 << 16;
    private const sbyte Timestamp = -1;

    private readonly int _deepest = writer.CurrentDepth + DeepestStart;

    /// <summary>Writes the next value.</summary>
    /// <exception cref="MessagePackSerializationException">There is no value.</exception>
    /// <exception cref="EndOfStreamException">The value is not all there.</exception>
    public void Write(ref MessagePackReader reader)
    {
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.Nil:
                _ = reader.ReadNil();
                writer.WriteNullValue();
                break;
            case MessagePackType.Boolean:
                writer.WriteBooleanValue(reader.ReadBoolean());
                break;
            case MessagePackType.Integer:
                WriteInteger(ref reader);
                break;
            case MessagePackType.Float:
                WriteFloat(ref reader);
                break;
            case MessagePackType.String:
                WriteText(reader.ReadString()!);
                break;
            case MessagePackType.Binary:
                WriteBytes(reader.ReadBytes()!.Value);
                break;
            case MessagePackType.Extension:
                WriteExtension(reader.ReadExtensionFormat());
                break;
            case MessagePackType.Array or MessagePackType.Map when writer.CurrentDepth >= _deepest:
                WriteAsItIs(ref reader);
                break;
            case MessagePackType.Array:
                WriteArray(ref reader);
                break;
            case MessagePackType.Map when HasNames(reader.CreatePeekReader()):
                WriteObject(ref reader);
                break;
            case MessagePackType.Map:
                WritePairs(ref reader);
                break;
            default:
                throw new MessagePackSerializationException($"No MessagePack value begins with the byte {reader.NextCode:x2}.");
        }
    }

    private void WriteInteger(ref MessagePackReader reader)
    {
        if (reader.NextCode == MessagePackCode.UInt64)
        {
            var value = reader.ReadUInt64();
            if (value <= LargestNumber)
                writer.WriteNumberValue(value);
            else
                writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
            return;
        }

        var signed = reader.ReadInt64();
        if (signed is >= -LargestNumber and <= LargestNumber)
            writer.WriteNumberValue(signed);
        else
            writer.WriteStringValue(signed.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteFloat(ref MessagePackReader reader)
    {
        if (reader.NextCode == MessagePackCode.Float32)
        {
            var single = reader.ReadSingle();
            if (float.IsFinite(single))
                writer.WriteNumberValue(single);
            else
                writer.WriteStringValue(single.ToString(CultureInfo.InvariantCulture));
            return;
        }

        var value = reader.ReadDouble();
        if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A JSON writer takes long text in pieces only.</summary>
    private void WriteText(string text)
    {
        var rest = text.AsSpan();
        for (; rest.Length > Segment; rest = rest[Segment..])
            writer.WriteStringValueSegment(rest[..Segment], isFinalSegment: false);

        if (text.Length > Segment)
            writer.WriteStringValueSegment(rest, isFinalSegment: true);
        else
            writer.WriteStringValue(rest);
    }

    /// <summary>Writes bytes in base64; a JSON writer takes long ones in pieces only.</summary>
    public void WriteBytes(ReadOnlySequence<byte> bytes)
    {
        var rest = bytes.IsSingleSegment ? bytes.FirstSpan : bytes.ToArray();
        for (; rest.Length > Segment; rest = rest[Segment..])
            writer.WriteBase64StringSegment(rest[..Segment], isFinalSegment: false);

        if (bytes.Length > Segment)
            writer.WriteBase64StringSegment(rest, isFinalSegment: true);
        else
            writer.WriteBase64StringValue(rest);
    }

    private void WriteExtension(ExtensionResult extension)
    {
        if (extension.TypeCode == Timestamp && Time(extension.Data.ToArray()) is { } time)
        {
            writer.WriteStringValue(time);
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("extension", extension.TypeCode);
        writer.WritePropertyName("data");
        WriteBytes(extension.Data);
        writer.WriteEndObject();
    }

    private static string? Time(ReadOnlySpan<byte> data) => data.Length switch
    {
        4 => JsonTime.Text(BinaryPrimitives.ReadUInt32BigEndian(data), 0),
        8 => JsonTime.Text((long)(BinaryPrimitives.ReadUInt64BigEndian(data) & 0x3_ffff_ffff), (uint)(BinaryPrimitives.ReadUInt64BigEndian(data) >> 34)),
        12 => JsonTime.Text(BinaryPrimitives.ReadInt64BigEndian(data[4..]), BinaryPrimitives.ReadUInt32BigEndian(data)),
        _ => null,
    };

    private void WriteAsItIs(ref MessagePackReader reader)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("messagePack");
        WriteBytes(reader.ReadRaw());
        writer.WriteEndObject();
    }

    private void WriteArray(ref MessagePackReader reader)
    {
        writer.WriteStartArray();
        for (var count = reader.ReadArrayHeader(); count > 0; count--)
            Write(ref reader);
        writer.WriteEndArray();
    }

    private static bool HasNames(MessagePackReader reader)
    {
        for (var count = reader.ReadMapHeader(); count > 0; count--)
        {
            if (reader.NextMessagePackType != MessagePackType.String || reader.ReadStringSequence()!.Value.Length > LongestName)
                return false;
            reader.Skip();
        }

        return true;
    }

    private void WriteObject(ref MessagePackReader reader)
    {
        writer.WriteStartObject();
        for (var count = reader.ReadMapHeader(); count > 0; count--)
        {
            writer.WritePropertyName(reader.ReadString()!);
            Write(ref reader);
        }

        writer.WriteEndObject();
    }

    private void WritePairs(ref MessagePackReader reader)
    {
        writer.WriteStartArray();
        for (var count = reader.ReadMapHeader(); count > 0; count--)
        {
            writer.WriteStartArray();
            Write(ref reader);
            Write(ref reader);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }
}
