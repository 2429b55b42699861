using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>A barrier whose sets are made of what came first from each source, or of all that came. Generated code derives from it: it makes a set.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ZipJoin : Join
{
    private int _empty;

    /// <summary>Adds a barrier to a graph, after the nodes are there.</summary>
    /// <param name="target">The node that handles the sets.</param>
    /// <param name="sources">The ids of the sources, as checkpoints name them.</param>
    protected ZipJoin(Node target, string sources)
        : base(target, sources)
    {
    }

    internal sealed override void Add(JoinSlot slot)
    {
        base.Add(slot);
        _empty++;
    }

    /// <summary>A slot that was empty has got a message.</summary>
    internal void Filled()
    {
        if (--_empty == 0)
            Barrier.Ready(this);
    }

    /// <summary>A slot has given away its last message.</summary>
    internal void Emptied() => _empty++;

    internal sealed override void FireAll()
    {
        while (_empty == 0)
            Fire();
    }

    /// <summary>Takes a set from the slots, none of which is empty, and puts it into the node's inbox.</summary>
    protected abstract void Fire();
}
