using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes and reads runs of elements. What is allocated while reading is bounded by the bytes there are, not by the count they claim.</summary>
internal static class Elements
{
    private const int InitialBytes = 16 * 1024;

    /// <summary>A capacity to begin with for a collection that claims to have <paramref name="count"/> elements.</summary>
    public static int Capacity<T>(int count) => Math.Min(count, Math.Max(16, InitialBytes / Unsafe.SizeOf<T>()));

    /// <summary>Writes an array of the elements.</summary>
    public static void Write<T, TCodec>(ref MessagePackWriter writer, ReadOnlySpan<T> values)
        where TCodec : struct, ICodec<T>
    {
        writer.WriteArrayHeader(values.Length);
        foreach (ref readonly var value in values)
        {
            TCodec.Write(ref writer, value);
        }
    }

    /// <summary>Writes an array of the elements of a sequence that may be lazy, be changing in another thread, or count its elements only by running.</summary>
    public static void WriteSequence<T, TCodec>(ref MessagePackWriter writer, IEnumerable<T>? values)
        where TCodec : struct, ICodec<T>
    {
        switch (values)
        {
            case null:
                writer.WriteNil();
                break;
            case T[] array:
                Write<T, TCodec>(ref writer, array);
                break;
            case List<T> list:
                Write<T, TCodec>(ref writer, CollectionsMarshal.AsSpan(list));
                break;
            default:
                Write<T, TCodec>(ref writer, CollectionsMarshal.AsSpan(new List<T>(values)));
                break;
        }
    }

    /// <summary>Reads an array that is not nil.</summary>
    public static T[] ReadArray<T, TCodec>(ref MessagePackReader reader)
        where TCodec : struct, ICodec<T>
        => ReadArray<T, TCodec>(ref reader, Payload.ReadArrayHeader(ref reader));

    /// <summary>Reads <paramref name="count"/> elements.</summary>
    public static T[] ReadArray<T, TCodec>(ref MessagePackReader reader, int count)
        where TCodec : struct, ICodec<T>
    {
        if (count == 0)
        {
            return [];
        }

        var array = new T[Capacity<T>(count)];
        for (var i = 0; i < count; i++)
        {
            if (i == array.Length)
            {
                Array.Resize(ref array, (int)Math.Min(count, 2L * array.Length));
            }

            array[i] = TCodec.Read(ref reader)!;
        }

        return array;
    }

    /// <summary>Reads an array that is not nil, last element first, as a stack is refilled.</summary>
    public static T[] ReadReversed<T, TCodec>(ref MessagePackReader reader)
        where TCodec : struct, ICodec<T>
    {
        var array = ReadArray<T, TCodec>(ref reader);
        Array.Reverse(array);
        return array;
    }

    /// <summary>Adds the elements of an array that is not nil.</summary>
    public static void AddTo<T, TCodec>(ref MessagePackReader reader, ICollection<T> collection)
        where TCodec : struct, ICodec<T>
    {
        for (var count = Payload.ReadArrayHeader(ref reader); count > 0; count--)
        {
            collection.Add(TCodec.Read(ref reader)!);
        }
    }
}
