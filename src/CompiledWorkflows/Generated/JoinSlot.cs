using System.ComponentModel;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>What waits in a barrier for one source, or one replica of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JoinSlot
{
    private protected JoinSlot(Join join, string key)
    {
        Join = join;
        Key = key;
        join.Add(this);
    }

    /// <summary>The barrier.</summary>
    internal Join Join { get; }

    /// <summary>The id of the source, with the number of the replica where there are several.</summary>
    internal string Key { get; }

    /// <summary>How many messages wait.</summary>
    internal abstract int Waiting { get; }

    /// <summary>Writes the messages one after another, in the order in which they came.</summary>
    internal abstract void Write(ref MessagePackWriter writer);

    /// <summary>Reads one of them and lets it wait.</summary>
    internal abstract void Read(ref MessagePackReader reader);

    /// <summary>Reads one that arrives at a given time, in ticks of UTC.</summary>
    internal abstract Timer ReadTimer(long due, ref MessagePackReader reader);

    internal static string KeyOf(string source, int replica) => replica < 0 ? NodeKey.Escape(source) : $"{NodeKey.Escape(source)}#{replica}";
}

/// <summary>What waits in a barrier for one source.</summary>
/// <typeparam name="T">The type of what waits: the message's, or a pair of its key and it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JoinSlot<T> : JoinSlot
{
    private protected JoinSlot(Join join, string key)
        : base(join, key)
    {
    }

    /// <summary>Lets a message wait.</summary>
    internal abstract void Append(T message);

    /// <summary>Writes a message.</summary>
    internal abstract void Write(T message, ref MessagePackWriter writer);

    internal sealed override void Read(ref MessagePackReader reader) => Append(ReadMessage(ref reader));

    internal sealed override Timer ReadTimer(long due, ref MessagePackReader reader) => new SlotTimer<T>(this, ReadMessage(ref reader), due);

    private protected abstract T ReadMessage(ref MessagePackReader reader);
}
