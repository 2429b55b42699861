using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes an <see cref="IEnumerable{T}"/> as an array of its elements; they come back in an array.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumerableInterfaceCodec<T, TCodec> : ICodec<IEnumerable<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, IEnumerable<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static IEnumerable<T>? Read(ref MessagePackReader reader) => ArrayCodec<T, TCodec>.Read(ref reader);
}

/// <summary>Writes an <see cref="IReadOnlyCollection{T}"/> as an array of its elements; they come back in an array.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyCollectionInterfaceCodec<T, TCodec> : ICodec<IReadOnlyCollection<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, IReadOnlyCollection<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static IReadOnlyCollection<T>? Read(ref MessagePackReader reader) => ArrayCodec<T, TCodec>.Read(ref reader);
}

/// <summary>Writes an <see cref="IReadOnlyList{T}"/> as an array of its elements; they come back in an array.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyListInterfaceCodec<T, TCodec> : ICodec<IReadOnlyList<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, IReadOnlyList<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static IReadOnlyList<T>? Read(ref MessagePackReader reader) => ArrayCodec<T, TCodec>.Read(ref reader);
}

/// <summary>Writes an <see cref="ICollection{T}"/> as an array of its elements; they come back in a <see cref="List{T}"/>.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CollectionInterfaceCodec<T, TCodec> : IFillingCodec<ICollection<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ICollection<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static ICollection<T>? Read(ref MessagePackReader reader) => ListCodec<T, TCodec>.Read(ref reader);

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, ICollection<T> target)
    {
        target.Clear();
        for (var count = Payload.ReadArrayHeader(ref reader); count > 0; count--)
        {
            target.Add(TCodec.Read(ref reader)!);
        }
    }
}

/// <summary>Writes an <see cref="IList{T}"/> as an array of its elements; they come back in a <see cref="List{T}"/>.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListInterfaceCodec<T, TCodec> : IFillingCodec<IList<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, IList<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static IList<T>? Read(ref MessagePackReader reader) => ListCodec<T, TCodec>.Read(ref reader);

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, IList<T> target)
    {
        target.Clear();
        for (var count = Payload.ReadArrayHeader(ref reader); count > 0; count--)
        {
            target.Add(TCodec.Read(ref reader)!);
        }
    }
}

/// <summary>Writes an <see cref="ISet{T}"/> as an array of its elements; they come back in a <see cref="HashSet{T}"/>.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SetInterfaceCodec<T, TCodec> : IFillingCodec<ISet<T>>, IComparingCodec<ISet<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ISet<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static ISet<T>? Read(ref MessagePackReader reader) => HashSetCodec<T, TCodec>.Read(ref reader);

    /// <summary>Reads into a new set with the comparer of <paramref name="initial"/>.</summary>
    public static ISet<T>? Read(ref MessagePackReader reader, ISet<T>? initial) => initial is SortedSet<T> sorted
        ? SortedSetCodec<T, TCodec>.Read(ref reader, sorted)
        : HashSetCodec<T, TCodec>.Read(ref reader, initial as HashSet<T>);

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, ISet<T> target)
    {
        if (target is HashSet<T> set)
        {
            HashSetCodec<T, TCodec>.ReadInto(ref reader, set);
            return;
        }

        target.Clear();
        for (var count = Payload.ReadArrayHeader(ref reader); count > 0; count--)
        {
            target.Add(TCodec.Read(ref reader)!);
        }
    }
}

/// <summary>Writes an <see cref="IReadOnlySet{T}"/> as an array of its elements; they come back in a <see cref="HashSet{T}"/>.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlySetInterfaceCodec<T, TCodec> : IComparingCodec<IReadOnlySet<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, IReadOnlySet<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static IReadOnlySet<T>? Read(ref MessagePackReader reader) => HashSetCodec<T, TCodec>.Read(ref reader);

    /// <summary>Reads into a new set with the comparer of <paramref name="initial"/>.</summary>
    public static IReadOnlySet<T>? Read(ref MessagePackReader reader, IReadOnlySet<T>? initial) => initial is SortedSet<T> sorted
        ? SortedSetCodec<T, TCodec>.Read(ref reader, sorted)
        : HashSetCodec<T, TCodec>.Read(ref reader, initial as HashSet<T>);
}
