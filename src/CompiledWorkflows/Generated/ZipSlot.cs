using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>What waits in a <see cref="ZipJoin"/> for one source.</summary>
/// <typeparam name="T">The message type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ZipSlot<T> : JoinSlot<T>
{
    private readonly ZipJoin _join;
    private readonly Queue<T> _messages = new();

    private protected ZipSlot(ZipJoin join, string key)
        : base(join, key)
        => _join = join;

    internal sealed override int Waiting => _messages.Count;

    private protected IEnumerable<T> Messages => _messages;

    /// <summary>Takes the oldest message.</summary>
    public T Take()
    {
        var message = _messages.Dequeue();
        if (_messages.Count == 0)
            _join.Emptied();
        _join.IsTouched = true;
        return message;
    }

    internal sealed override void Append(T message)
    {
        _join.IsTouched = true;
        _messages.Enqueue(message);
        if (_messages.Count == 1)
            _join.Filled();
    }
}

/// <summary>What waits in a <see cref="ZipJoin"/> for one source, and how to save it.</summary>
/// <typeparam name="T">The message type.</typeparam>
/// <typeparam name="TCodec">The type's codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ZipSlot<T, TCodec> : ZipSlot<T>
    where TCodec : struct, ICodec<T>
{
    /// <summary>Adds a slot to a barrier.</summary>
    /// <param name="join">The barrier.</param>
    /// <param name="source">The declared id of the source.</param>
    /// <param name="replica">Which of the source's replicas it is for, or -1 where the source has none.</param>
    public ZipSlot(ZipJoin join, string source, int replica = -1)
        : base(join, KeyOf(source, replica))
    {
    }

    internal override void Write(ref MessagePackWriter writer)
    {
        foreach (var message in Messages)
            TCodec.Write(ref writer, message);
    }

    internal override void Write(T message, ref MessagePackWriter writer) => TCodec.Write(ref writer, message);

    private protected override T ReadMessage(ref MessagePackReader reader) => TCodec.Read(ref reader)!;
}
