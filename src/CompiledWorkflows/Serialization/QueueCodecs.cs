using System.Collections.Concurrent;
using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>Writes a <see cref="Queue{T}"/> as an array of its elements, the oldest first.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct QueueCodec<T, TCodec> : IFillingCodec<Queue<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Queue<T>? value)
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
    public static Queue<T>? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : new Queue<T>(Elements.ReadArray<T, TCodec>(ref reader));

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, Queue<T> target)
    {
        target.Clear();
        for (var count = Payload.ReadArrayHeader(ref reader); count > 0; count--)
        {
            target.Enqueue(TCodec.Read(ref reader)!);
        }
    }
}

/// <summary>Writes a <see cref="Stack{T}"/> as an array of its elements, the top first.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StackCodec<T, TCodec> : IFillingCodec<Stack<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, Stack<T>? value)
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
    public static Stack<T>? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : new Stack<T>(Elements.ReadReversed<T, TCodec>(ref reader));

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, Stack<T> target)
    {
        target.Clear();
        foreach (var element in Elements.ReadReversed<T, TCodec>(ref reader))
        {
            target.Push(element);
        }
    }
}

/// <summary>Writes a <see cref="ConcurrentQueue{T}"/> as an array of its elements, the oldest first.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConcurrentQueueCodec<T, TCodec> : IFillingCodec<ConcurrentQueue<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ConcurrentQueue<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static ConcurrentQueue<T>? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : new ConcurrentQueue<T>(Elements.ReadArray<T, TCodec>(ref reader));

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, ConcurrentQueue<T> target)
    {
        target.Clear();
        for (var count = Payload.ReadArrayHeader(ref reader); count > 0; count--)
        {
            target.Enqueue(TCodec.Read(ref reader)!);
        }
    }
}

/// <summary>Writes a <see cref="ConcurrentStack{T}"/> as an array of its elements, the top first.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConcurrentStackCodec<T, TCodec> : IFillingCodec<ConcurrentStack<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ConcurrentStack<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static ConcurrentStack<T>? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : new ConcurrentStack<T>(Elements.ReadReversed<T, TCodec>(ref reader));

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, ConcurrentStack<T> target)
    {
        target.Clear();
        foreach (var element in Elements.ReadReversed<T, TCodec>(ref reader))
        {
            target.Push(element);
        }
    }
}

/// <summary>Writes a <see cref="ConcurrentBag{T}"/> as an array of its elements, in the order in which it enumerates them.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ConcurrentBagCodec<T, TCodec> : IFillingCodec<ConcurrentBag<T>>
    where TCodec : struct, ICodec<T>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, ConcurrentBag<T>? value) => Elements.WriteSequence<T, TCodec>(ref writer, value);

    /// <inheritdoc/>
    public static ConcurrentBag<T>? Read(ref MessagePackReader reader) => reader.TryReadNil() ? null : new ConcurrentBag<T>(Elements.ReadReversed<T, TCodec>(ref reader));

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, ConcurrentBag<T> target)
    {
        target.Clear();
        foreach (var element in Elements.ReadReversed<T, TCodec>(ref reader))
        {
            target.Add(element);
        }
    }
}

/// <summary>Writes a <see cref="PriorityQueue{TElement, TPriority}"/> as an array of pairs of an element and its priority, in no particular order.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
/// <typeparam name="TPriority">The priority type.</typeparam>
/// <typeparam name="TPriorityCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PriorityQueueCodec<T, TCodec, TPriority, TPriorityCodec> : IFillingCodec<PriorityQueue<T, TPriority>>, IComparingCodec<PriorityQueue<T, TPriority>>
    where TCodec : struct, ICodec<T>
    where TPriorityCodec : struct, ICodec<TPriority>
{
    /// <inheritdoc/>
    public static void Write(ref MessagePackWriter writer, PriorityQueue<T, TPriority>? value)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteArrayHeader(value.Count);
        foreach (var pair in value.UnorderedItems)
        {
            ValueTupleCodec<T, TCodec, TPriority, TPriorityCodec>.Write(ref writer, pair);
        }
    }

    /// <inheritdoc/>
    public static PriorityQueue<T, TPriority>? Read(ref MessagePackReader reader) => Read(ref reader, null);

    /// <summary>Reads into a new queue with the comparer of <paramref name="initial"/>.</summary>
    public static PriorityQueue<T, TPriority>? Read(ref MessagePackReader reader, PriorityQueue<T, TPriority>? initial) =>
        reader.TryReadNil() ? null : new(ReadPairs(ref reader), initial?.Comparer);

    /// <summary>Replaces the elements of <paramref name="target"/>.</summary>
    public static void ReadInto(ref MessagePackReader reader, PriorityQueue<T, TPriority> target)
    {
        target.Clear();
        target.EnqueueRange(ReadPairs(ref reader));
    }

    private static (T Element, TPriority Priority)[] ReadPairs(ref MessagePackReader reader) =>
        Elements.ReadArray<(T Element, TPriority Priority), ValueTupleCodec<T, TCodec, TPriority, TPriorityCodec>>(ref reader);
}
