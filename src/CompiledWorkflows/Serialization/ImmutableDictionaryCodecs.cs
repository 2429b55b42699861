using System.Collections.Immutable;
using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes an <see cref="ImmutableDictionary{TKey, TValue}"/> as a map.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableDictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec> : IComparingCodec<ImmutableDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ImmutableDictionary<TKey, TValue>? value)
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
    public static ImmutableDictionary<TKey, TValue>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new dictionary with the comparers of <paramref name="initial"/>.</summary>
    public static ImmutableDictionary<TKey, TValue>? Read(ref MessagePackReader reader, ImmutableDictionary<TKey, TValue>? initial) =>
        DictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec>.Read(ref reader, initial?.KeyComparer)?.ToImmutableDictionary(initial?.KeyComparer, initial?.ValueComparer);
}

/// <summary>Writes an <see cref="ImmutableSortedDictionary{TKey, TValue}"/> as a map.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableSortedDictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec> : IComparingCodec<ImmutableSortedDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ImmutableSortedDictionary<TKey, TValue>? value)
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
    public static ImmutableSortedDictionary<TKey, TValue>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new dictionary with the comparers of <paramref name="initial"/>.</summary>
    public static ImmutableSortedDictionary<TKey, TValue>? Read(ref MessagePackReader reader, ImmutableSortedDictionary<TKey, TValue>? initial)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        var builder = ImmutableSortedDictionary.CreateBuilder(initial?.KeyComparer, initial?.ValueComparer);
        for (var count = Payload.ReadMapHeader(ref reader); count > 0; count--)
        {
            var key = Entries<TKey, TKeyCodec, TValue, TValueCodec>.ReadKey(ref reader);
            builder[key] = TValueCodec.Read(ref reader)!;
        }

        return builder.ToImmutable();
    }
}

/// <summary>Writes an <see cref="IImmutableDictionary{TKey, TValue}"/> as a map; the entries come back in an <see cref="ImmutableDictionary{TKey, TValue}"/>.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableDictionaryInterfaceCodec<TKey, TKeyCodec, TValue, TValueCodec> : IComparingCodec<IImmutableDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, IImmutableDictionary<TKey, TValue>? value) => Entries<TKey, TKeyCodec, TValue, TValueCodec>.Write(ref writer, value);

    /// <inheritdoc/>
    public static IImmutableDictionary<TKey, TValue>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new dictionary with the comparers of <paramref name="initial"/>.</summary>
    public static IImmutableDictionary<TKey, TValue>? Read(ref MessagePackReader reader, IImmutableDictionary<TKey, TValue>? initial) => initial is ImmutableSortedDictionary<TKey, TValue> sorted
        ? ImmutableSortedDictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec>.Read(ref reader, sorted)
        : ImmutableDictionaryCodec<TKey, TKeyCodec, TValue, TValueCodec>.Read(ref reader, initial as ImmutableDictionary<TKey, TValue>);
}
