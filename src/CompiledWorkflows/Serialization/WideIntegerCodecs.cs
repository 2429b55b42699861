using System.Buffers;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Numerics;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes an <see cref="Int128"/> as 16 bytes of binary, least significant first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int128Codec : ICodec<Int128>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Int128 value)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt128LittleEndian(bytes, value);
        writer.Write(bytes);
    }

    /// <inheritdoc/>
    public static Int128 Read(ref MessagePackReader reader)
    {
        Span<byte> bytes = stackalloc byte[16];
        return FixedBytes.TryReadBinary(ref reader, bytes) == 16
            ? BinaryPrimitives.ReadInt128LittleEndian(bytes)
            : throw Malformed.Value<Int128>();
    }
}

/// <summary>Writes an <see cref="UInt128"/> as 16 bytes of binary, least significant first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UInt128Codec : ICodec<UInt128>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, UInt128 value)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, value);
        writer.Write(bytes);
    }

    /// <inheritdoc/>
    public static UInt128 Read(ref MessagePackReader reader)
    {
        Span<byte> bytes = stackalloc byte[16];
        return FixedBytes.TryReadBinary(ref reader, bytes) == 16
            ? BinaryPrimitives.ReadUInt128LittleEndian(bytes)
            : throw Malformed.Value<UInt128>();
    }
}

/// <summary>Writes a <see cref="BigInteger"/> as binary: two's complement, least significant byte first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BigIntegerCodec : ICodec<BigInteger>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, BigInteger value)
    {
        Span<byte> bytes = stackalloc byte[256];
        if (value.TryWriteBytes(bytes, out var length))
        {
            writer.Write(bytes[..length]);
        }
        else
        {
            writer.Write(value.ToByteArray());
        }
    }

    /// <inheritdoc/>
    public static BigInteger Read(ref MessagePackReader reader)
    {
        var bytes = reader.ReadBytes() ?? throw Malformed.Value<BigInteger>();
        return bytes.IsSingleSegment ? new BigInteger(bytes.FirstSpan) : new BigInteger(bytes.ToArray());
    }
}
