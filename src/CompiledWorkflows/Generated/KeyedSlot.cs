using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>What waits in a <see cref="KeyedJoin{TKey}"/> for one source.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">The message type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class KeyedSlot<TKey, T> : JoinSlot<KeyValuePair<TKey, T>>
    where TKey : notnull
{
    private readonly KeyedJoin<TKey> _join;
    private readonly Dictionary<TKey, Queue<(long Arrival, T Message)>> _messages = [];
    private int _waiting;

    private protected KeyedSlot(KeyedJoin<TKey> join, string key)
        : base(join, key)
        => _join = join;

    internal sealed override int Waiting => _waiting;

    /// <summary>What waits, in the order in which it came.</summary>
    private protected IEnumerable<KeyValuePair<TKey, T>> Messages => _messages
        .SelectMany(pair => pair.Value.Select(entry => (entry.Arrival, Entry: KeyValuePair.Create(pair.Key, entry.Message))))
        .OrderBy(entry => entry.Arrival)
        .Select(entry => entry.Entry);

    /// <summary>Takes the oldest message of a key.</summary>
    public T Take(TKey key)
    {
        var waiting = _messages[key];
        var (_, message) = waiting.Dequeue();
        if (waiting.Count == 0)
        {
            _ = _messages.Remove(key);
            _join.Emptied(key);
        }

        _waiting--;
        _join.IsTouched = true;
        return message;
    }

    internal sealed override void Append(KeyValuePair<TKey, T> message)
    {
        _join.IsTouched = true;
        _waiting++;
        if (_messages.TryGetValue(message.Key, out var waiting))
        {
            waiting.Enqueue((_join.Arrivals++, message.Value));
            return;
        }

        _messages.Add(message.Key, new Queue<(long, T)>([(_join.Arrivals++, message.Value)]));
        _join.Filled(message.Key);
    }
}

/// <summary>What waits in a <see cref="KeyedJoin{TKey}"/> for one source, and how to save it: as arrays of a key and a message.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TKeyCodec">The codec of <typeparamref name="TKey"/>.</typeparam>
/// <typeparam name="T">The message type.</typeparam>
/// <typeparam name="TCodec">The codec of <typeparamref name="T"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KeyedSlot<TKey, TKeyCodec, T, TCodec> : KeyedSlot<TKey, T>
    where TKey : notnull
    where TKeyCodec : struct, ICodec<TKey>
    where TCodec : struct, ICodec<T>
{
    /// <summary>Adds a slot to a barrier.</summary>
    /// <param name="join">The barrier.</param>
    /// <param name="source">The declared id of the source.</param>
    /// <param name="replica">Which of the source's replicas it is for, or -1 where the source has none.</param>
    public KeyedSlot(KeyedJoin<TKey> join, string source, int replica = -1)
        : base(join, KeyOf(source, replica))
    {
    }

    internal override void Write(ref MessagePackWriter writer)
    {
        foreach (var message in Messages)
            Write(message, ref writer);
    }

    internal override void Write(KeyValuePair<TKey, T> message, ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(2);
        TKeyCodec.Write(ref writer, message.Key);
        TCodec.Write(ref writer, message.Value);
    }

    private protected override KeyValuePair<TKey, T> ReadMessage(ref MessagePackReader reader)
    {
        if (Payload.ReadArrayHeader(ref reader) != 2)
            throw new MessagePackSerializationException("What waits with a key is an array of the key and the message.");
        var key = TKeyCodec.Read(ref reader) ?? throw new MessagePackSerializationException("A key is nil.");
        return KeyValuePair.Create(key, TCodec.Read(ref reader)!);
    }
}
