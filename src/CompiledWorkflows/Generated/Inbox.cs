using System.ComponentModel;
using System.Runtime.CompilerServices;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>The messages of one type that wait for a node: those that arrive for the next superstep, and those that this one handles.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Inbox
{
    private readonly string _key;
    private Dictionary<int, ParkedDelivery>? _parked;
    private Dictionary<int, ParkedDelivery>? _arrivingParked;

    private protected Inbox(Node node, int ordinal, string key)
    {
        Node = node;
        Ordinal = ordinal;
        _key = key;
        node.Mailbox.Add(this);
    }

    /// <summary>The node that handles the messages.</summary>
    internal Node Node { get; }

    /// <summary>The inbox's place among its node's.</summary>
    internal int Ordinal { get; }

    /// <summary>The inbox's identity in checkpoints, unique within its node: the message type's, and for an output the sender's before it.</summary>
    internal virtual string Key => _key;

    /// <summary>How many messages have arrived for the next superstep.</summary>
    internal int Arrived { get; private protected set; }

    /// <summary>Whether a message of this superstep is left to handle.</summary>
    internal bool HasCurrent => Position < Count;

    /// <summary>How many messages this superstep handles.</summary>
    private protected int Count { get; set; }

    /// <summary>How many messages of this superstep have been taken. Those from here on are taken next, if again or for the first time.</summary>
    internal int Position { get; set; }

    /// <summary>Whether anything is kept of messages of this superstep from earlier attempts.</summary>
    internal bool HasParked => _parked is not null;

    /// <summary>What is kept of the message that is taken next, if an attempt to handle it was made in an earlier superstep.</summary>
    internal ParkedDelivery? PeekParked() => _parked?.GetValueOrDefault(Position);

    /// <summary>Turns what has arrived into what this superstep handles.</summary>
    internal abstract void Advance();

    /// <summary>The message that would be taken next, boxed where it is a value, for an event.</summary>
    internal abstract object? PeekCurrent();

    /// <summary>Writes the message that was taken last.</summary>
    internal abstract void WriteTaken(ref MessagePackWriter writer);

    /// <summary>Writes one of the messages that have arrived.</summary>
    internal abstract void WriteArrived(int index, ref MessagePackWriter writer);

    /// <summary>Reads a message and lets it arrive.</summary>
    internal abstract void ReadArrived(ref MessagePackReader reader);

    /// <summary>Reads a message that arrives at a given time, in ticks of UTC.</summary>
    internal abstract Timer ReadTimer(long due, ref MessagePackReader reader);

    /// <summary>Reads a message whose handler is to try again at a given time, in ticks of UTC.</summary>
    internal abstract Timer ReadRetry(ParkedDelivery delivery, long due, ref MessagePackReader reader);

    /// <summary>Makes the message that was taken last come back at a given time, in ticks of UTC.</summary>
    internal abstract Timer Park(ParkedDelivery delivery, long due);

    private protected void ExpectParked(ParkedDelivery delivery) => (_arrivingParked ??= [])[Arrived] = delivery;

    private protected void AdvanceParked()
    {
        if (_parked == _arrivingParked)
            return;

        _parked = _arrivingParked;
        _arrivingParked = null;
    }
}

/// <summary>The messages of one type that wait for a node.</summary>
/// <typeparam name="T">The message type that the node's handler takes.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Inbox<T> : Inbox
{
    private T[] _arriving = [];
    private T[] _current = [];

    private protected Inbox(Node node, int ordinal, string key)
        : base(node, ordinal, key)
    {
    }

    /// <summary>Puts a message at the end of what arrives for the next superstep.</summary>
    public void Append(T message)
    {
        var arriving = _arriving;
        var arrived = Arrived;
        if ((uint)arrived >= (uint)arriving.Length)
            arriving = Grow();

        arriving[arrived] = message;
        Arrived = arrived + 1;
        Node.MessageArrived(Ordinal);
    }

    /// <summary>Puts a message there whose handling goes on.</summary>
    internal void AppendParked(T message, ParkedDelivery delivery)
    {
        ExpectParked(delivery);
        Append(message);
    }

    /// <summary>Takes the next message of this superstep.</summary>
    public T Take() => _current[Position++];

    internal sealed override void Advance()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            _current.AsSpan(0, Count).Clear();

        AdvanceParked();
        (_current, _arriving) = (_arriving, _current);
        Count = Arrived;
        Position = 0;
        Arrived = 0;
    }

    internal sealed override object? PeekCurrent() => _current[Position];

    /// <summary>The message that was taken last.</summary>
    internal T Taken => _current[Position - 1];

    /// <summary>Writes a message.</summary>
    internal abstract void Write(T message, ref MessagePackWriter writer);

    private protected abstract T Read(ref MessagePackReader reader);

    internal sealed override Timer ReadTimer(long due, ref MessagePackReader reader) => new InboxTimer<T>(this, Read(ref reader), due);

    internal sealed override Timer ReadRetry(ParkedDelivery delivery, long due, ref MessagePackReader reader) => new RetryTimer<T>(this, Read(ref reader), delivery, due);

    internal sealed override Timer Park(ParkedDelivery delivery, long due) => new RetryTimer<T>(this, Taken, delivery, due);

    private protected T ArrivedAt(int index) => _arriving[index];

    private T[] Grow()
    {
        Array.Resize(ref _arriving, Math.Max(1, _arriving.Length * 2));
        return _arriving;
    }
}

/// <summary>The messages of one type that wait for a node, and how to save them.</summary>
/// <typeparam name="T">The message type that the node's handler takes.</typeparam>
/// <typeparam name="TCodec">The type's codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class Inbox<T, TCodec> : Inbox<T>
    where TCodec : struct, ICodec<T>
{
    /// <summary>Creates an inbox and adds it to its node.</summary>
    /// <param name="node">The node that handles the messages.</param>
    /// <param name="ordinal">The inbox's place among the node's, from 0 in the order of their creation.</param>
    /// <param name="key">The inbox's identity in checkpoints, unique within its node.</param>
    public Inbox(Node node, int ordinal, string key)
        : base(node, ordinal, key)
    {
    }

    internal sealed override void WriteTaken(ref MessagePackWriter writer) => TCodec.Write(ref writer, Taken);

    internal sealed override void WriteArrived(int index, ref MessagePackWriter writer) => TCodec.Write(ref writer, ArrivedAt(index));

    internal sealed override void ReadArrived(ref MessagePackReader reader) => Append(TCodec.Read(ref reader)!);

    internal sealed override void Write(T message, ref MessagePackWriter writer) => TCodec.Write(ref writer, message);

    private protected sealed override T Read(ref MessagePackReader reader) => TCodec.Read(ref reader)!;
}
