using System.Buffers;
using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes an array as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArrayCodec<T, TCodec> : ICodec<T[]>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, T[]? value)
    {
        if (value is null)
        {
            writer.WriteNil();
        }
        else
        {
            Elements.Write<T, TCodec>(ref writer, value);
        }
    }

    /// <inheritdoc/>
    public static T[]? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : Elements.ReadArray<T, TCodec>(ref reader);
}

/// <summary>Writes memory as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MemoryCodec<T, TCodec> : ICodec<Memory<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Memory<T> value) => Elements.Write<T, TCodec>(ref writer, value.Span);

    /// <inheritdoc/>
    public static Memory<T> Read(ref MessagePackReader reader) => ArrayCodec<T, TCodec>.Read(ref reader);
}

/// <summary>Writes read-only memory as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyMemoryCodec<T, TCodec> : ICodec<ReadOnlyMemory<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ReadOnlyMemory<T> value) => Elements.Write<T, TCodec>(ref writer, value.Span);

    /// <inheritdoc/>
    public static ReadOnlyMemory<T> Read(ref MessagePackReader reader) => ArrayCodec<T, TCodec>.Read(ref reader);
}

/// <summary>Writes a sequence of memory as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlySequenceCodec<T, TCodec> : ICodec<ReadOnlySequence<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ReadOnlySequence<T> value)
    {
        writer.WriteArrayHeader(checked((int)value.Length));
        foreach (var segment in value)
        {
            foreach (ref readonly var element in segment.Span)
            {
                TCodec.Write(ref writer, element);
            }
        }
    }

    /// <inheritdoc/>
    public static ReadOnlySequence<T> Read(ref MessagePackReader reader) => ArrayCodec<T, TCodec>.Read(ref reader) is { } array ? new(array) : default;
}

/// <summary>Writes an array segment as an array of its elements, and the default value as nil.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArraySegmentCodec<T, TCodec> : ICodec<ArraySegment<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ArraySegment<T> value)
    {
        if (value.Array is null)
        {
            writer.WriteNil();
        }
        else
        {
            Elements.Write<T, TCodec>(ref writer, value.AsSpan());
        }
    }

    /// <inheritdoc/>
    public static ArraySegment<T> Read(ref MessagePackReader reader) => ArrayCodec<T, TCodec>.Read(ref reader) is { } array ? new(array) : default;
}
