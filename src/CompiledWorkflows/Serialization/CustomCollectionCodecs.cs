using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes a collection type of the program as an array of its elements.</summary>
/// <typeparam name="TCollection">The collection, which has a public parameterless constructor.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CustomCollectionCodec<TCollection, T, TCodec> : IFillingCodec<TCollection>
    where TCollection : ICollection<T>, new()
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, TCollection? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static TCollection? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return default;
        }

        var collection = new TCollection();
        Elements.AddTo<T, TCodec>(ref reader, collection);
        return collection;
    }

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, TCollection target)
    {
        target.Clear();
        Elements.AddTo<T, TCodec>(ref reader, target);
    }
}

/// <summary>Writes a dictionary type of the program as a map.</summary>
/// <typeparam name="TDictionary">The dictionary, which has a public parameterless constructor.</typeparam>
/// <typeparam name="TKey">The key type.</typeparam>
/// <typeparam name="TKeyCodec">Its codec.</typeparam>
/// <typeparam name="TValue">The value type.</typeparam>
/// <typeparam name="TValueCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CustomDictionaryCodec<TDictionary, TKey, TKeyCodec, TValue, TValueCodec> : IFillingCodec<TDictionary>
    where TDictionary : IDictionary<TKey, TValue>, new()
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TValueCodec : struct, ICodec<TValue>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, TDictionary? value) => Entries<TKey, TKeyCodec, TValue, TValueCodec>.Write(ref writer, value);

    /// <inheritdoc/>
    public static TDictionary? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return default;
        }

        var dictionary = new TDictionary();
        DictionaryInterfaceCodec<TKey, TKeyCodec, TValue, TValueCodec>.ReadInto(ref reader, dictionary);
        return dictionary;
    }

    /// <summary>Replaces the entries of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, TDictionary target) =>
        DictionaryInterfaceCodec<TKey, TKeyCodec, TValue, TValueCodec>.ReadInto(ref reader, target);
}
