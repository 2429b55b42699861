using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>A message whose handler is to try again at a given time.</summary>
internal sealed class RetryTimer<T>(Inbox<T> inbox, T message, ParkedDelivery delivery, long due) : Timer(due)
{
    public override void Fire() => inbox.AppendParked(message, delivery);

    public override void Write(ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(6);
        writer.Write(Due);
        writer.Write(TimerReader.Retry);
        writer.Write(inbox.Node.Key);
        writer.Write(inbox.Key);
        ParkedDeliveries.Write(ref writer, delivery);
        inbox.Write(message, ref writer);
    }

    public override void DeliverStaged() => inbox.Node.Graph.Timers.Add(this);
}
