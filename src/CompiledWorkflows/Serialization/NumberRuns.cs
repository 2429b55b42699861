using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes many numbers one after another, as their codecs do each, without asking the writer for room at every one of them.</summary>
internal static class NumberRuns
{
    /// <summary>How many numbers are given room at once.</summary>
    private const int Chunk = 512;

    /// <summary>Writes the values if they are numbers of a kind that is often found in large arrays.</summary>
    /// <remarks>All of the comparisons are made when the method is compiled.</remarks>
    public static bool TryWrite<T, TCodec>(ref MessagePackWriter writer, ReadOnlySpan<T> values)
        where TCodec : struct, ICodec<T>
    {
        if (typeof(TCodec) == typeof(Int32Codec))
            Write<int, Int32Number>(ref writer, Cast<T, int>(values));
        else if (typeof(TCodec) == typeof(Int64Codec))
            Write<long, Int64Number>(ref writer, Cast<T, long>(values));
        else if (typeof(TCodec) == typeof(SingleCodec))
            Write<float, SingleNumber>(ref writer, Cast<T, float>(values));
        else if (typeof(TCodec) == typeof(DoubleCodec))
            Write<double, DoubleNumber>(ref writer, Cast<T, double>(values));
        else
            return false;

        return true;
    }

    private static void Write<T, TNumber>(ref MessagePackWriter writer, ReadOnlySpan<T> values)
        where TNumber : struct, INumber<T>
    {
        while (!values.IsEmpty)
        {
            var chunk = values[..Math.Min(values.Length, Chunk)];
            var room = writer.GetSpan(chunk.Length * TNumber.MaxLength);
            var written = 0;
            foreach (var value in chunk)
                written += TNumber.Write(room[written..], value);
            writer.Advance(written);
            values = values[chunk.Length..];
        }
    }

    private static ReadOnlySpan<TTo> Cast<TFrom, TTo>(ReadOnlySpan<TFrom> values)
        => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TFrom, TTo>(ref MemoryMarshal.GetReference(values)), values.Length);

    /// <summary>How one kind of number is written into room that suffices.</summary>
    private interface INumber<T>
    {
        static abstract int MaxLength { get; }

        static abstract int Write(Span<byte> room, T value);
    }

    private readonly struct Int32Number : INumber<int>
    {
        public static int MaxLength => 5;

        public static int Write(Span<byte> room, int value) => MessagePackPrimitives.TryWrite(room, value, out var written) ? written : 0;
    }

    private readonly struct Int64Number : INumber<long>
    {
        public static int MaxLength => 9;

        public static int Write(Span<byte> room, long value) => MessagePackPrimitives.TryWrite(room, value, out var written) ? written : 0;
    }

    private readonly struct SingleNumber : INumber<float>
    {
        public static int MaxLength => 5;

        public static int Write(Span<byte> room, float value) => MessagePackPrimitives.TryWrite(room, value, out var written) ? written : 0;
    }

    private readonly struct DoubleNumber : INumber<double>
    {
        public static int MaxLength => 9;

        public static int Write(Span<byte> room, double value) => MessagePackPrimitives.TryWrite(room, value, out var written) ? written : 0;
    }
}
