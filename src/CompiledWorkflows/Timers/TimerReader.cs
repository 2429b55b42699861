using CompiledWorkflows.Generated;
using MessagePack;

namespace CompiledWorkflows;

/// <summary>Reads timers from a checkpoint, under the names that their targets have now.</summary>
internal sealed class TimerReader(RunGraph graph, CheckpointNames names, RestoreReport report)
{
    /// <summary>What stands between the time of a message for a node and its place: the node's key and the message type's identity.</summary>
    public const string Mail = "mail";

    /// <summary>What stands between the time of an output and its place: the output's key.</summary>
    public const string Output = "output";

    /// <summary>What stands between the time of a message for a fan-in and its place: the keys of join and slot.</summary>
    public const string Join = "join";

    /// <summary>What stands between the time when an open request ends and the request's id; no message follows.</summary>
    public const string Request = "request";

    /// <summary>What stands between the time of a further attempt and its place: the node's key, the message type's identity, and the <see cref="ParkedDelivery"/>.</summary>
    public const string Retry = "retry";

    public void Read(ref MessagePackReader reader)
    {
        for (var timers = reader.ReadArrayHeader(); timers > 0; timers--)
        {
            var fields = reader.ReadArrayHeader();
            var due = ReadDue(ref reader);
            var kind = Text(ref reader);
            if (kind == Request && fields == 3)
            {
                ReadRequest(Text(ref reader), due);
                continue;
            }

            ReadTimer? read = (kind, fields) switch
            {
                (Mail, 5) => FindMail(Text(ref reader), Text(ref reader)),
                (Output, 4) => FindOutput(Text(ref reader)),
                (Join, 5) => FindSlot(Text(ref reader), Text(ref reader)),
                (Retry, 6) => FindRetry(Text(ref reader), Text(ref reader), ParkedDeliveries.Read(ref reader)),
                _ => throw new CheckpointCorruptedException($"A timer of kind '{kind}' is an array of {fields}."),
            };
            if (read is null)
                reader.Skip();
            else if (RestoreReport.Read(ref reader, (ref MessagePackReader message) => graph.Timers.Add(read(due, ref message))) is { } reason)
                report.Differs($"a timer cannot be read: {reason}");
        }

        graph.Timers.IsTouched = false;
    }

    /// <summary>Reads when a timer is due.</summary>
    /// <returns>Ticks of UTC.</returns>
    /// <exception cref="MessagePackSerializationException">There is no such time.</exception>
    public static long ReadDue(ref MessagePackReader reader)
        => reader.ReadInt64() is var due && due > 0 && due <= DateTimeOffset.MaxValue.Ticks
            ? due
            : throw new MessagePackSerializationException($"A timer is due at {due}, which is no time.");

    private delegate Timer ReadTimer(long due, ref MessagePackReader reader);

    private ReadTimer? FindMail(string key, string typeId) => FindInbox(key, typeId) is { } inbox ? inbox.ReadTimer : null;

    private ReadTimer? FindRetry(string key, string typeId, ParkedDelivery delivery)
        => FindInbox(key, typeId) is { } inbox ? (long due, ref MessagePackReader reader) => inbox.ReadRetry(delivery, due, ref reader) : null;

    private Inbox? FindInbox(string key, string typeId)
    {
        if (graph.FindNode(names.Node(key)) is not { } node)
            report.Differs($"a timer holds a message for '{key}', which the workflow no longer has");
        else if (node.Mailbox.Find(names.Type(node, typeId)) is { } inbox)
            return inbox;
        else
            report.Differs($"a timer holds a message of type {typeId} for '{key}', which no longer handles it");
        return null;
    }

    private ReadTimer? FindOutput(string key)
    {
        if (graph.OutputNode?.Mailbox.Find(names.Output(key)) is { } inbox)
            return inbox.ReadTimer;

        report.Differs($"a timer holds an output '{key}', which the workflow no longer declares");
        return null;
    }

    private ReadTimer? FindSlot(string key, string slotKey)
    {
        var current = names.Join(key);
        if (graph.Barrier.Joins.Find(each => each.Key == current) is { } join && join.FindSlot(names.Slot(join.Target, slotKey)) is { } slot)
            return slot.ReadTimer;

        report.Differs($"a timer holds a message from '{slotKey}' for the fan-in '{key}', which the workflow no longer has");
        return null;
    }

    private void ReadRequest(string requestId, long due)
    {
        // Where the request has no home, that has been told.
        if (graph.Requests.FindOpen(requestId) is not { } request)
            return;

        if (request.Port.AnswersTimeouts)
            new RequestTimer(request, due).DeliverStaged();
        else
            report.Skipped($"the time when request '{requestId}' ends, which port '{request.PortId}' no longer answers");
    }

    private static string Text(ref MessagePackReader reader)
        => reader.ReadString() ?? throw new CheckpointCorruptedException("An id is nil.");
}
