using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>What dictionaries share: they are written as maps.</summary>
internal static class Entries<TKey, TKeyCodec, TValue, TValueCodec>
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <summary>Writes entries that may be changing in another thread.</summary>
    public static void Write(ref MessagePackWriter writer, IEnumerable<KeyValuePair<TKey, TValue>>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        var entries = new List<KeyValuePair<TKey, TValue>>(value);
        writer.WriteMapHeader(entries.Count);
        foreach (var entry in entries)
        {
            TKeyCodec.Write(ref writer, entry.Key);
            TValueCodec.Write(ref writer, entry.Value);
        }
    }

    /// <summary>Reads a key, which cannot be null in any dictionary.</summary>
    public static TKey ReadKey(ref MessagePackReader reader) => TKeyCodec.Read(ref reader) ?? throw Malformed.NullKey<Dictionary<string, TValue>>();
}

/// <summary>Writes a <see cref="Dictionary{TKey, TValue}"/> as a map.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec> : IFillingCodec<Dictionary<TKey, TValue>>, IComparingCodec<Dictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Dictionary<TKey, TValue>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteMapHeader(value.Count);
        foreach (var entry in value)
        {
            TKeyCodec.Write(ref writer, entry.Key);
            TValueCodec.Write(ref writer, entry.Value);
        }
    }

    /// <inheritdoc/>
    public static Dictionary<TKey, TValue>? Read(ref MessagePackReader reader) => Read(ref reader, comparer: null);

    /// <summary>Reads into a new dictionary with the comparer of <paramref name="initial"/>.</summary>
    public static Dictionary<TKey, TValue>? Read(ref MessagePackReader reader, Dictionary<TKey, TValue>? initial) => Read(ref reader, initial?.Comparer);

    internal static Dictionary<TKey, TValue>? Read(ref MessagePackReader reader, IEqualityComparer<TKey>? comparer)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        var dictionary = new Dictionary<TKey, TValue>(comparer);
        ReadInto(ref reader, dictionary);
        return dictionary;
    }

    /// <summary>Replaces the entries of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, Dictionary<TKey, TValue> target)
    {
        target.Clear();
        var count = Payload.ReadMapHeader(ref reader);
        target.EnsureCapacity(Elements.Capacity<KeyValuePair<TKey, TValue>>(count));
        var guard = new HashFloodGuard<TKey>(count, target.Comparer);
        for (; count > 0; count--)
        {
            var key = Entries<TKey, TKeyCodec, TValue, TValueCodec>.ReadKey(ref reader);
            if (guard.IsWatching)
            {
                guard.Count(key, target.EnsureCapacity(0), target.Keys);
            }

            target[key] = TValueCodec.Read(ref reader)!;
        }
    }
}

/// <summary>Writes a <see cref="SortedDictionary{TKey, TValue}"/> as a map.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SortedDictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec> : IFillingCodec<SortedDictionary<TKey, TValue>>, IComparingCodec<SortedDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, SortedDictionary<TKey, TValue>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteMapHeader(value.Count);
        foreach (var entry in value)
        {
            TKeyCodec.Write(ref writer, entry.Key);
            TValueCodec.Write(ref writer, entry.Value);
        }
    }

    /// <inheritdoc/>
    public static SortedDictionary<TKey, TValue>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new dictionary with the comparer of <paramref name="initial"/>.</summary>
    public static SortedDictionary<TKey, TValue>? Read(ref MessagePackReader reader, SortedDictionary<TKey, TValue>? initial)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        var dictionary = new SortedDictionary<TKey, TValue>(initial?.Comparer);
        ReadInto(ref reader, dictionary);
        return dictionary;
    }

    /// <summary>Replaces the entries of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, SortedDictionary<TKey, TValue> target)
    {
        target.Clear();
        for (var count = Payload.ReadMapHeader(ref reader); count > 0; count--)
        {
            var key = Entries<TKey, TKeyCodec, TValue, TValueCodec>.ReadKey(ref reader);
            target[key] = TValueCodec.Read(ref reader)!;
        }
    }
}

/// <summary>Writes a <see cref="SortedList{TKey, TValue}"/> as a map.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SortedListCodec<TKey, TKeyCodec, TValue, TValueCodec> : IFillingCodec<SortedList<TKey, TValue>>, IComparingCodec<SortedList<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, SortedList<TKey, TValue>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteMapHeader(value.Count);
        foreach (var entry in value)
        {
            TKeyCodec.Write(ref writer, entry.Key);
            TValueCodec.Write(ref writer, entry.Value);
        }
    }

    /// <inheritdoc/>
    public static SortedList<TKey, TValue>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new dictionary with the comparer of <paramref name="initial"/>.</summary>
    public static SortedList<TKey, TValue>? Read(ref MessagePackReader reader, SortedList<TKey, TValue>? initial)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        var dictionary = new SortedList<TKey, TValue>(initial?.Comparer);
        ReadInto(ref reader, dictionary);
        return dictionary;
    }

    /// <summary>Replaces the entries of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, SortedList<TKey, TValue> target)
    {
        target.Clear();
        for (var count = Payload.ReadMapHeader(ref reader); count > 0; count--)
        {
            var key = Entries<TKey, TKeyCodec, TValue, TValueCodec>.ReadKey(ref reader);
            target[key] = TValueCodec.Read(ref reader)!;
        }
    }
}

/// <summary>Writes an <see cref="OrderedDictionary{TKey, TValue}"/> as a map.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OrderedDictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec> : IFillingCodec<OrderedDictionary<TKey, TValue>>, IComparingCodec<OrderedDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, OrderedDictionary<TKey, TValue>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteMapHeader(value.Count);
        foreach (var entry in value)
        {
            TKeyCodec.Write(ref writer, entry.Key);
            TValueCodec.Write(ref writer, entry.Value);
        }
    }

    /// <inheritdoc/>
    public static OrderedDictionary<TKey, TValue>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new dictionary with the comparer of <paramref name="initial"/>.</summary>
    public static OrderedDictionary<TKey, TValue>? Read(ref MessagePackReader reader, OrderedDictionary<TKey, TValue>? initial)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        var dictionary = new OrderedDictionary<TKey, TValue>(initial?.Comparer);
        ReadInto(ref reader, dictionary);
        return dictionary;
    }

    /// <summary>Replaces the entries of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, OrderedDictionary<TKey, TValue> target)
    {
        target.Clear();
        var count = Payload.ReadMapHeader(ref reader);
        target.EnsureCapacity(Elements.Capacity<KeyValuePair<TKey, TValue>>(count));
        var guard = new HashFloodGuard<TKey>(count, target.Comparer);
        for (; count > 0; count--)
        {
            var key = Entries<TKey, TKeyCodec, TValue, TValueCodec>.ReadKey(ref reader);
            if (guard.IsWatching)
            {
                guard.Count(key, target.EnsureCapacity(0), target.Keys);
            }

            target[key] = TValueCodec.Read(ref reader)!;
        }
    }
}
