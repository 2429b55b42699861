using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes a <see cref="ConcurrentDictionary{TKey, TValue}"/> as a map.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConcurrentDictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec> : IFillingCodec<ConcurrentDictionary<TKey, TValue>>, IComparingCodec<ConcurrentDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ConcurrentDictionary<TKey, TValue>? value) => Entries<TKey, TKeyCodec, TValue, TValueCodec>.Write(ref writer, value);

    /// <inheritdoc/>
    public static ConcurrentDictionary<TKey, TValue>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new dictionary with the comparer of <paramref name="initial"/>.</summary>
    public static ConcurrentDictionary<TKey, TValue>? Read(ref MessagePackReader reader, ConcurrentDictionary<TKey, TValue>? initial)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        var dictionary = new ConcurrentDictionary<TKey, TValue>(initial?.Comparer ?? EqualityComparer<TKey>.Default);
        ReadInto(ref reader, dictionary);
        return dictionary;
    }

    /// <summary>Replaces the entries of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, ConcurrentDictionary<TKey, TValue> target)
    {
        target.Clear();

        // Keys that were chosen to collide are refused there.
        var entries = new Dictionary<TKey, TValue>(target.Comparer);
        DictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec>.ReadInto(ref reader, entries);
        foreach (var (key, value) in entries)
        {
            target[key] = value;
        }
    }
}

/// <summary>Writes a <see cref="ReadOnlyDictionary{TKey, TValue}"/> as a map.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyDictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec> : ICodec<ReadOnlyDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ReadOnlyDictionary<TKey, TValue>? value) => Entries<TKey, TKeyCodec, TValue, TValueCodec>.Write(ref writer, value);

    /// <inheritdoc/>
    public static ReadOnlyDictionary<TKey, TValue>? Read(ref MessagePackReader reader) =>
        DictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec>.Read(ref reader) is { } dictionary ? new ReadOnlyDictionary<TKey, TValue>(dictionary) : null;
}

/// <summary>Writes a <see cref="FrozenDictionary{TKey, TValue}"/> as a map.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FrozenDictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec> : IComparingCodec<FrozenDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, FrozenDictionary<TKey, TValue>? value)
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
    public static FrozenDictionary<TKey, TValue>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new dictionary with the comparer of <paramref name="initial"/>.</summary>
    public static FrozenDictionary<TKey, TValue>? Read(ref MessagePackReader reader, FrozenDictionary<TKey, TValue>? initial) =>
        DictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec>.Read(ref reader, initial?.Comparer) is { } dictionary ? dictionary.ToFrozenDictionary(dictionary.Comparer) : null;
}

/// <summary>Writes an <see cref="IDictionary{TKey, TValue}"/> as a map; the entries come back in a <see cref="Dictionary{TKey, TValue}"/>.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryInterfaceCodec<TKey, TKeyCodec, TValue, TValueCodec> : IFillingCodec<IDictionary<TKey, TValue>>, IComparingCodec<IDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, IDictionary<TKey, TValue>? value) => Entries<TKey, TKeyCodec, TValue, TValueCodec>.Write(ref writer, value);

    /// <inheritdoc/>
    public static IDictionary<TKey, TValue>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new dictionary with the comparer of <paramref name="initial"/>.</summary>
    public static IDictionary<TKey, TValue>? Read(ref MessagePackReader reader, IDictionary<TKey, TValue>? initial) => initial is SortedDictionary<TKey, TValue> sorted
        ? SortedDictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec>.Read(ref reader, sorted)
        : DictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec>.Read(ref reader, initial as Dictionary<TKey, TValue>);

    /// <summary>Replaces the entries of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, IDictionary<TKey, TValue> target)
    {
        if (target is Dictionary<TKey, TValue> dictionary)
        {
            DictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec>.ReadInto(ref reader, dictionary);
            return;
        }

        target.Clear();
        for (var count = Payload.ReadMapHeader(ref reader); count > 0; count--)
        {
            var key = Entries<TKey, TKeyCodec, TValue, TValueCodec>.ReadKey(ref reader);
            target[key] = TValueCodec.Read(ref reader)!;
        }
    }
}

/// <summary>Writes an <see cref="IReadOnlyDictionary{TKey, TValue}"/> as a map; the entries come back in a <see cref="Dictionary{TKey, TValue}"/>.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyDictionaryInterfaceCodec<TKey, TKeyCodec, TValue, TValueCodec> : IComparingCodec<IReadOnlyDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, IReadOnlyDictionary<TKey, TValue>? value) => Entries<TKey, TKeyCodec, TValue, TValueCodec>.Write(ref writer, value);

    /// <inheritdoc/>
    public static IReadOnlyDictionary<TKey, TValue>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new dictionary with the comparer of <paramref name="initial"/>.</summary>
    public static IReadOnlyDictionary<TKey, TValue>? Read(ref MessagePackReader reader, IReadOnlyDictionary<TKey, TValue>? initial) => initial is SortedDictionary<TKey, TValue> sorted
        ? SortedDictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec>.Read(ref reader, sorted)
        : DictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec>.Read(ref reader, initial as Dictionary<TKey, TValue>);
}

/// <summary>Writes a <see cref="KeyValuePair{TKey, TValue}"/> as an array of the two.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct KeyValuePairCodec<TKey, TKeyCodec, TValue, TValueCodec> : ICodec<KeyValuePair<TKey, TValue>>
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, KeyValuePair<TKey, TValue> value)
    {
        writer.WriteArrayHeader(2);
        TKeyCodec.Write(ref writer, value.Key);
        TValueCodec.Write(ref writer, value.Value);
    }

    /// <inheritdoc/>
    public static KeyValuePair<TKey, TValue> Read(ref MessagePackReader reader)
    {
        Malformed.RequireCount<KeyValuePair<TKey, TValue>>(Payload.ReadArrayHeader(ref reader), 2);
        return new(TKeyCodec.Read(ref reader)!, TValueCodec.Read(ref reader)!);
    }
}
