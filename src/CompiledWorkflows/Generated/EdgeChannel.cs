using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>The way from one node to one place where messages wait, in one run.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EdgeChannel : IStaged
{
    private protected EdgeChannel(Node source) => Source = source;

    private protected Node Source { get; }

    /// <summary>Delivers the oldest staged message.</summary>
    private protected abstract void DeliverStaged();

    void IStaged.DeliverStaged() => DeliverStaged();

    /// <summary>Drops the newest staged message.</summary>
    private protected abstract void DropStaged();

    void IStaged.DropStaged() => DropStaged();
}

/// <summary>The way from one node to one place where messages wait, in one run.</summary>
/// <typeparam name="T">The type that waits there.</typeparam>
/// <remarks>
/// A message is delivered at once while that keeps the order of delivery: its sender runs on the superstep's own thread and
/// every node declared before it has finished. Otherwise it is staged with its sender, and delivered in the senders' declaration
/// order when the superstep ends. So the order is the same whatever finished first, and the common case pays one comparison for it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EdgeChannel<T> : EdgeChannel, IOutbox<T>
{
    private List<T>? _staged;
    private int _delivered;

    private protected EdgeChannel(Node source)
        : base(source)
    {
    }

    /// <summary>Sends a message along the edge, for delivery in the next superstep.</summary>
    /// <exception cref="InvalidOperationException">The source is not handling a message: its context was used after the handler returned.</exception>
    public void Send(T message)
    {
        if (Source.DeliversDirectly)
            Deliver(message);
        else
            Stage(message);
    }

    private protected sealed override void DeliverStaged()
    {
        Deliver(_staged![_delivered++]);
        if (_delivered < _staged.Count)
            return;

        _staged.Clear();
        _delivered = 0;
    }

    private protected sealed override void DropStaged() => _staged!.RemoveAt(_staged.Count - 1);

    private protected abstract void Deliver(T message);

    /// <summary>Makes what delivers a message at a later time.</summary>
    private protected abstract Timer Delay(T message, long due);

    private void Stage(T message)
    {
        lock (Source.StagingLock)
        {
            Source.BeginStaging();
            if (Source.SendTime is not Node.NextSuperStep and var due)
            {
                Source.Stage(Delay(message, due));
                return;
            }

            (_staged ??= []).Add(message);
            Source.Stage(this);
        }
    }
}
