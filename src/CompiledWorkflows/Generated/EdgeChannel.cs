using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>The edge from one node to one inbox of another, in one run.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EdgeChannel
{
    private protected EdgeChannel(Node source) => Source = source;

    private protected Node Source { get; }

    /// <summary>Moves the oldest staged message into the inbox.</summary>
    internal abstract void DeliverStaged();
}

/// <summary>The edge from one node to one inbox of another, in one run.</summary>
/// <typeparam name="T">The type that the inbox's handler takes.</typeparam>
/// <remarks>
/// A message goes straight into the inbox while that keeps the order of delivery: its sender runs on the superstep's own thread and
/// every node declared before it has finished. Otherwise it is staged with its sender, and delivered in the senders' declaration
/// order when the superstep ends. So the order is the same whatever finished first, and the common case pays one comparison for it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EdgeChannel<T> : EdgeChannel
{
    private readonly Inbox<T> _target;
    private Queue<T>? _staged;

    /// <summary>Connects a node to an inbox.</summary>
    public EdgeChannel(Node source, Inbox<T> target)
        : base(source)
        => _target = target;

    /// <summary>Sends a message along the edge, for delivery in the next superstep.</summary>
    /// <exception cref="InvalidOperationException">The source is not handling a message: its context was used after the handler returned.</exception>
    public void Send(T message)
    {
        if (Source.DeliversDirectly)
            _target.Append(message);
        else
            Stage(message);
    }

    internal override void DeliverStaged() => _target.Append(_staged!.Dequeue());

    private void Stage(T message)
    {
        lock (Source.StagingLock)
        {
            Source.BeginStaging();
            (_staged ??= new Queue<T>()).Enqueue(message);
            Source.Stage(this);
        }
    }
}
