using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>A message that arrives in a slot of a barrier at a given time.</summary>
internal sealed class SlotTimer<T>(JoinSlot<T> slot, T message, long due) : Timer(due)
{
    public override void Fire() => slot.Append(message);

    public override void Write(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(5);
        writer.Write(Due);
        writer.Write(TimerReader.Join);
        writer.Write(slot.Join.Key);
        writer.Write(slot.Key);
        slot.Write(message, ref writer);
    }

    public override void DeliverStaged() => slot.Join.Target.Graph.Timers.Add(this);
}
