using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>A barrier whose sets are made of messages with equal keys, one from each source. Generated code derives from it: it makes a set.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class KeyedJoin<TKey> : Join
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _filled = [];
    private readonly Queue<TKey> _ready = new();

    /// <summary>Adds a barrier to a graph, after the nodes are there.</summary>
    /// <param name="target">The node that handles the sets.</param>
    /// <param name="sources">The ids of the sources, as checkpoints name them.</param>
    protected KeyedJoin(Node target, string sources)
        : base(target, sources)
    {
    }

    /// <summary>The number of messages that have come, by which they are told apart in order.</summary>
    internal long Arrivals { get; set; }

    /// <summary>A slot has got its only message of a key.</summary>
    internal void Filled(TKey key)
    {
        var filled = _filled.GetValueOrDefault(key) + 1;
        _filled[key] = filled;
        if (filled < Slots.Count)
            return;

        if (_ready.Count == 0)
            Barrier.Ready(this);
        _ready.Enqueue(key);
    }

    /// <summary>A slot has given away its last message of a key.</summary>
    internal void Emptied(TKey key)
    {
        var filled = _filled[key] - 1;
        if (filled == 0)
            _ = _filled.Remove(key);
        else
            _filled[key] = filled;
    }

    internal sealed override void FireAll()
    {
        while (_ready.TryDequeue(out var key))
        {
            while (_filled.GetValueOrDefault(key) == Slots.Count)
                Fire(key);
        }
    }

    /// <summary>Takes a set from the slots, each of which has a message of the key, and puts it into the node's inbox.</summary>
    protected abstract void Fire(TKey key);
}
