using System.Buffers;
using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes a byte array as binary. An array of integers is read as well.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteArrayCodec : ICodec<byte[]>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, byte[]? value) => writer.Write(value);

    /// <inheritdoc/>
    public static byte[]? Read(ref MessagePackReader reader)
    {
        if (reader.NextMessagePackType == MessagePackType.Array)
        {
            return ArrayCodec<byte, ByteCodec>.Read(ref reader);
        }

        return reader.ReadBytes() is { } bytes ? bytes.ToArray() : null;
    }
}

/// <summary>Writes a <see cref="Memory{T}"/> of bytes as binary.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteMemoryCodec : ICodec<Memory<byte>>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Memory<byte> value) => writer.Write(value.Span);

    /// <inheritdoc/>
    public static Memory<byte> Read(ref MessagePackReader reader) => ByteArrayCodec.Read(ref reader);
}

/// <summary>Writes a <see cref="ReadOnlyMemory{T}"/> of bytes as binary.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteReadOnlyMemoryCodec : ICodec<ReadOnlyMemory<byte>>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ReadOnlyMemory<byte> value) => writer.Write(value.Span);

    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> Read(ref MessagePackReader reader) => ByteArrayCodec.Read(ref reader);
}

/// <summary>Writes a <see cref="ReadOnlySequence{T}"/> of bytes as binary.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteReadOnlySequenceCodec : ICodec<ReadOnlySequence<byte>>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ReadOnlySequence<byte> value) => writer.Write(value);

    /// <inheritdoc/>
    public static ReadOnlySequence<byte> Read(ref MessagePackReader reader) => ByteArrayCodec.Read(ref reader) is { } bytes ? new(bytes) : default;
}

/// <summary>Writes an <see cref="ArraySegment{T}"/> of bytes as binary, and the default value as nil.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByteArraySegmentCodec : ICodec<ArraySegment<byte>>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ArraySegment<byte> value)
    {
        if (value.Array is null)
        {
            writer.WriteNil();
        }
        else
        {
            writer.Write(value.AsSpan());
        }
    }

    /// <inheritdoc/>
    public static ArraySegment<byte> Read(ref MessagePackReader reader) => ByteArrayCodec.Read(ref reader) is { } bytes ? new(bytes) : default;
}
