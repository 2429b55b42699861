using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>What arrays of several dimensions share: they are written as their lengths and one array of all elements, last index fastest.</summary>
internal static class Dimensions
{
    public static void WriteElements<T, TCodec>(ref MessagePackWriter writer, Array array)
        where TCodec : struct, ICodec<T>
        => Elements.Write<T, TCodec>(ref writer, Flat<T>(array));

    /// <summary>Reads the lengths into <paramref name="lengths"/> and then the elements.</summary>
    public static T[] Read<T, TCodec>(ref MessagePackReader reader, scoped Span<int> lengths)
        where TCodec : struct, ICodec<T>
    {
        Malformed.RequireCount<Array>(Payload.ReadArrayHeader(ref reader), lengths.Length + 1);
        UInt128 product = 1;
        foreach (ref var length in lengths)
        {
            length = Int32Codec.Read(ref reader);
            if (length < 0)
            {
                throw Malformed.OutOfRange<Array>();
            }

            product *= (UInt128)length;
        }

        var count = Payload.ReadArrayHeader(ref reader);
        if (product != (UInt128)count)
        {
            throw new MessagePackSerializationException($"The data has {count} elements for an array of {product}.");
        }

        return Elements.ReadArray<T, TCodec>(ref reader, count);
    }

    /// <summary>All elements of an array of any rank, last index fastest.</summary>
    public static Span<T> Flat<T>(Array array) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
}

/// <summary>Writes an array of two dimensions as an array of its lengths and an array of its elements, last index fastest.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Array2DCodec<T, TCodec> : ICodec<T[,]>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, T[,]? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(3);
        writer.Write(value.GetLength(0));
        writer.Write(value.GetLength(1));
        Dimensions.WriteElements<T, TCodec>(ref writer, value);
    }

    /// <inheritdoc/>
    public static T[,]? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        Span<int> lengths = stackalloc int[2];
        var elements = Dimensions.Read<T, TCodec>(ref reader, lengths);
        var array = new T[lengths[0], lengths[1]];
        elements.CopyTo(Dimensions.Flat<T>(array));
        return array;
    }
}

/// <summary>Writes an array of three dimensions as an array of its lengths and an array of its elements, last index fastest.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Array3DCodec<T, TCodec> : ICodec<T[,,]>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, T[,,]? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(4);
        writer.Write(value.GetLength(0));
        writer.Write(value.GetLength(1));
        writer.Write(value.GetLength(2));
        Dimensions.WriteElements<T, TCodec>(ref writer, value);
    }

    /// <inheritdoc/>
    public static T[,,]? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        Span<int> lengths = stackalloc int[3];
        var elements = Dimensions.Read<T, TCodec>(ref reader, lengths);
        var array = new T[lengths[0], lengths[1], lengths[2]];
        elements.CopyTo(Dimensions.Flat<T>(array));
        return array;
    }
}

/// <summary>Writes an array of four dimensions as an array of its lengths and an array of its elements, last index fastest.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Array4DCodec<T, TCodec> : ICodec<T[,,,]>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, T[,,,]? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(5);
        writer.Write(value.GetLength(0));
        writer.Write(value.GetLength(1));
        writer.Write(value.GetLength(2));
        writer.Write(value.GetLength(3));
        Dimensions.WriteElements<T, TCodec>(ref writer, value);
    }

    /// <inheritdoc/>
    public static T[,,,]? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        Span<int> lengths = stackalloc int[4];
        var elements = Dimensions.Read<T, TCodec>(ref reader, lengths);
        var array = new T[lengths[0], lengths[1], lengths[2], lengths[3]];
        elements.CopyTo(Dimensions.Flat<T>(array));
        return array;
    }
}
