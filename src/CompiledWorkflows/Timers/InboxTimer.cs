using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>A message that arrives in an inbox at a given time.</summary>
internal sealed class InboxTimer<T>(Inbox<T> inbox, T message, long due) : Timer(due)
{
    public override void Fire() => inbox.Append(message);

    public override void Write(ref MessagePackWriter writer)
    {
        var node = inbox.Node;
        writer.WriteArrayHeader(node is OutputNode ? 4 : 5);
        writer.Write(Due);
        if (node is OutputNode)
        {
            writer.Write(TimerReader.Output);
        }
        else
        {
            writer.Write(TimerReader.Mail);
            writer.Write(node.Key);
        }

        writer.Write(inbox.Key);
        inbox.Write(message, ref writer);
    }

    public override void DeliverStaged() => inbox.Node.Graph.Timers.Add(this);
}
