using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>The way from one node into its slot of a barrier, in one run.</summary>
/// <typeparam name="T">The type that the slot keeps.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SlotChannel<T> : EdgeChannel<T>
{
    private readonly JoinSlot<T> _slot;

    /// <summary>Connects a node to a slot.</summary>
    public SlotChannel(Node source, JoinSlot<T> slot)
        : base(source)
        => _slot = slot;

    private protected override void Deliver(T message) => _slot.Append(message);

    private protected override Timer Delay(T message, long due) => new SlotTimer<T>(_slot, message, due);
}
