using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>The edge from one node to one inbox of another, in one run.</summary>
/// <typeparam name="T">The type that the inbox's handler takes.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InboxChannel<T> : EdgeChannel<T>
{
    private readonly Inbox<T> _target;

    /// <summary>Connects a node to an inbox.</summary>
    public InboxChannel(Node source, Inbox<T> target)
        : base(source)
        => _target = target;

    private protected override void Deliver(T message) => _target.Append(message);

    private protected override Timer Delay(T message, long due) => new InboxTimer<T>(_target, message, due);
}
