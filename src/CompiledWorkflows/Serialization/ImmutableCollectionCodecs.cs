using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes an <see cref="ImmutableArray{T}"/> as an array of its elements, and the default value as nil.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableArrayCodec<T, TCodec> : ICodec<ImmutableArray<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ImmutableArray<T> value)
    {
        if (value.IsDefault)
        {
            writer.WriteNil();
        }
        else
        {
            Elements.Write<T, TCodec>(ref writer, value.AsSpan());
        }
    }

    /// <inheritdoc/>
    public static ImmutableArray<T> Read(ref MessagePackReader reader) =>
        ImmutableCollectionsMarshal.AsImmutableArray(ArrayCodec<T, TCodec>.Read(ref reader));
}

/// <summary>Writes an <see cref="ImmutableList{T}"/> as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableListCodec<T, TCodec> : ICodec<ImmutableList<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ImmutableList<T>? value)
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
    public static ImmutableList<T>? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : ImmutableList.Create(Elements.ReadArray<T, TCodec>(ref reader));
}

/// <summary>Writes an <see cref="ImmutableQueue{T}"/> as an array of its elements, the oldest first.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableQueueCodec<T, TCodec> : ICodec<ImmutableQueue<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ImmutableQueue<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static ImmutableQueue<T>? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : ImmutableQueue.Create(Elements.ReadArray<T, TCodec>(ref reader));
}

/// <summary>Writes an <see cref="ImmutableStack{T}"/> as an array of its elements, the top first.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableStackCodec<T, TCodec> : ICodec<ImmutableStack<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ImmutableStack<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static ImmutableStack<T>? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : ImmutableStack.Create(Elements.ReadReversed<T, TCodec>(ref reader));
}

/// <summary>Writes an <see cref="ImmutableHashSet{T}"/> as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableHashSetCodec<T, TCodec> : IComparingCodec<ImmutableHashSet<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ImmutableHashSet<T>? value)
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
    public static ImmutableHashSet<T>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new set with the comparer of <paramref name="initial"/>.</summary>
    public static ImmutableHashSet<T>? Read(ref MessagePackReader reader, ImmutableHashSet<T>? initial) =>
        HashSetCodec<T, TCodec>.Read(ref reader, initial?.KeyComparer) is { } set ? set.ToImmutableHashSet(set.Comparer) : null;
}

/// <summary>Writes an <see cref="ImmutableSortedSet{T}"/> as an array of its elements.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableSortedSetCodec<T, TCodec> : IComparingCodec<ImmutableSortedSet<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ImmutableSortedSet<T>? value)
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
    public static ImmutableSortedSet<T>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new set with the comparer of <paramref name="initial"/>.</summary>
    public static ImmutableSortedSet<T>? Read(ref MessagePackReader reader, ImmutableSortedSet<T>? initial) =>
        reader.TryReadNil() ? null : ImmutableSortedSet.Create(initial?.KeyComparer, Elements.ReadArray<T, TCodec>(ref reader));
}

/// <summary>Writes an <see cref="IImmutableList{T}"/> as an array of its elements; they come back in an <see cref="ImmutableList{T}"/>.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableListInterfaceCodec<T, TCodec> : ICodec<IImmutableList<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, IImmutableList<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static IImmutableList<T>? Read(ref MessagePackReader reader) => ImmutableListCodec<T, TCodec>.Read(ref reader);
}

/// <summary>Writes an <see cref="IImmutableQueue{T}"/> as an array of its elements; they come back in an <see cref="ImmutableQueue{T}"/>.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableQueueInterfaceCodec<T, TCodec> : ICodec<IImmutableQueue<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, IImmutableQueue<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static IImmutableQueue<T>? Read(ref MessagePackReader reader) => ImmutableQueueCodec<T, TCodec>.Read(ref reader);
}

/// <summary>Writes an <see cref="IImmutableStack{T}"/> as an array of its elements; they come back in an <see cref="ImmutableStack{T}"/>.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableStackInterfaceCodec<T, TCodec> : ICodec<IImmutableStack<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, IImmutableStack<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static IImmutableStack<T>? Read(ref MessagePackReader reader) => ImmutableStackCodec<T, TCodec>.Read(ref reader);
}

/// <summary>Writes an <see cref="IImmutableSet{T}"/> as an array of its elements; they come back in an <see cref="ImmutableHashSet{T}"/>.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableSetInterfaceCodec<T, TCodec> : IComparingCodec<IImmutableSet<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, IImmutableSet<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static IImmutableSet<T>? Read(ref MessagePackReader reader) => ImmutableHashSetCodec<T, TCodec>.Read(ref reader);

    /// <summary>Reads into a new set with the comparer of <paramref name="initial"/>.</summary>
    public static IImmutableSet<T>? Read(ref MessagePackReader reader, IImmutableSet<T>? initial) => initial is ImmutableSortedSet<T> sorted
        ? ImmutableSortedSetCodec<T, TCodec>.Read(ref reader, sorted)
        : ImmutableHashSetCodec<T, TCodec>.Read(ref reader, initial as ImmutableHashSet<T>);
}
