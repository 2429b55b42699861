using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Runtime.InteropServices;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes a <see cref="List{T}"/> as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListCodec<T, TCodec> : IFillingCodec<List<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, List<T>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        Elements.Write<T, TCodec>(ref writer, CollectionsMarshal.AsSpan(value));
    }

    /// <inheritdoc/>
    public static List<T>? Read(ref MessagePackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        var count = Payload.ReadArrayHeader(ref reader);
        var list = new List<T>(Elements.Capacity<T>(count));
        for (; count > 0; count--)
        {
            list.Add(TCodec.Read(ref reader)!);
        }

        return list;
    }

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, List<T> target)
    {
        target.Clear();
        for (var count = Payload.ReadArrayHeader(ref reader); count > 0; count--)
        {
            target.Add(TCodec.Read(ref reader)!);
        }
    }
}

/// <summary>Writes a <see cref="LinkedList{T}"/> as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LinkedListCodec<T, TCodec> : IFillingCodec<LinkedList<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, LinkedList<T>? value)
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
    public static LinkedList<T>? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : new LinkedList<T>(Elements.ReadArray<T, TCodec>(ref reader));

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, LinkedList<T> target)
    {
        target.Clear();
        for (var count = Payload.ReadArrayHeader(ref reader); count > 0; count--)
        {
            target.AddLast(TCodec.Read(ref reader)!);
        }
    }
}

/// <summary>Writes a <see cref="Collection{T}"/> as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CollectionCodec<T, TCodec> : IFillingCodec<Collection<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Collection<T>? value)
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
    public static Collection<T>? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : new Collection<T>(new List<T>(Elements.ReadArray<T, TCodec>(ref reader)));

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, Collection<T> target)
    {
        target.Clear();
        for (var count = Payload.ReadArrayHeader(ref reader); count > 0; count--)
        {
            target.Add(TCodec.Read(ref reader)!);
        }
    }
}

/// <summary>Writes an <see cref="ObservableCollection{T}"/> as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ObservableCollectionCodec<T, TCodec> : IFillingCodec<ObservableCollection<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ObservableCollection<T>? value)
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
    public static ObservableCollection<T>? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : new ObservableCollection<T>(new List<T>(Elements.ReadArray<T, TCodec>(ref reader)));

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, ObservableCollection<T> target)
    {
        target.Clear();
        for (var count = Payload.ReadArrayHeader(ref reader); count > 0; count--)
        {
            target.Add(TCodec.Read(ref reader)!);
        }
    }
}

/// <summary>Writes a <see cref="ReadOnlyCollection{T}"/> as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyCollectionCodec<T, TCodec> : ICodec<ReadOnlyCollection<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ReadOnlyCollection<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static ReadOnlyCollection<T>? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : new ReadOnlyCollection<T>(Elements.ReadArray<T, TCodec>(ref reader));
}

/// <summary>Writes a <see cref="ReadOnlyObservableCollection{T}"/> as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyObservableCollectionCodec<T, TCodec> : ICodec<ReadOnlyObservableCollection<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ReadOnlyObservableCollection<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static ReadOnlyObservableCollection<T>? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : new ReadOnlyObservableCollection<T>(new ObservableCollection<T>(Elements.ReadArray<T, TCodec>(ref reader)));
}
