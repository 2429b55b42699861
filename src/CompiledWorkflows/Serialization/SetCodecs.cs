using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes a <see cref="HashSet{T}"/> as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HashSetCodec<T, TCodec> : IFillingCodec<HashSet<T>>, IComparingCodec<HashSet<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, HashSet<T>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(value.Count);
        foreach (var element in value)
        {
            TCodec.Write(ref writer, element);
        }
    }

    /// <inheritdoc/>
    public static HashSet<T>? Read(ref MessagePackReader reader) => Read(ref reader, comparer: null);

    /// <summary>Reads into a new set with the comparer of <paramref name="initial"/>.</summary>
    public static HashSet<T>? Read(ref MessagePackReader reader, HashSet<T>? initial) => Read(ref reader, initial?.Comparer);

    internal static HashSet<T>? Read(ref MessagePackReader reader, IEqualityComparer<T>? comparer)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        var set = new HashSet<T>(comparer);
        ReadInto(ref reader, set);
        return set;
    }

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, HashSet<T> target)
    {
        target.Clear();
        var count = Payload.ReadArrayHeader(ref reader);
        target.EnsureCapacity(Elements.Capacity<T>(count));
        var guard = new HashFloodGuard<T>(count, target.Comparer);
        for (; count > 0; count--)
        {
            var element = TCodec.Read(ref reader)!;
            if (guard.IsWatching)
            {
                guard.Count(element, target.EnsureCapacity(0), target);
            }

            target.Add(element);
        }
    }
}

/// <summary>Writes a <see cref="SortedSet{T}"/> as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SortedSetCodec<T, TCodec> : IFillingCodec<SortedSet<T>>, IComparingCodec<SortedSet<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, SortedSet<T>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(value.Count);
        foreach (var element in value)
        {
            TCodec.Write(ref writer, element);
        }
    }

    /// <inheritdoc/>
    public static SortedSet<T>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new set with the comparer of <paramref name="initial"/>.</summary>
    public static SortedSet<T>? Read(ref MessagePackReader reader, SortedSet<T>? initial)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        var set = new SortedSet<T>(initial?.Comparer);
        ReadInto(ref reader, set);
        return set;
    }

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, SortedSet<T> target)
    {
        target.Clear();
        for (var count = Payload.ReadArrayHeader(ref reader); count > 0; count--)
        {
            target.Add(TCodec.Read(ref reader)!);
        }
    }
}

/// <summary>Writes a <see cref="ReadOnlySet{T}"/> as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlySetCodec<T, TCodec> : ICodec<ReadOnlySet<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ReadOnlySet<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static ReadOnlySet<T>? Read(ref MessagePackReader reader) => HashSetCodec<T, TCodec>.Read(ref reader) is { } set ? new ReadOnlySet<T>(set) : null;
}

/// <summary>Writes a <see cref="FrozenSet{T}"/> as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FrozenSetCodec<T, TCodec> : IComparingCodec<FrozenSet<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, FrozenSet<T>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(value.Count);
        foreach (var element in value)
        {
            TCodec.Write(ref writer, element);
        }
    }

    /// <inheritdoc/>
    public static FrozenSet<T>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new set with the comparer of <paramref name="initial"/>.</summary>
    public static FrozenSet<T>? Read(ref MessagePackReader reader, FrozenSet<T>? initial) =>
        HashSetCodec<T, TCodec>.Read(ref reader, initial?.Comparer) is { } set ? set.ToFrozenSet(set.Comparer) : null;
}
