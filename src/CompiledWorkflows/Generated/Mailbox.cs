using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>The messages that wait for one node: an inbox for each type, and the order in which they came.</summary>
internal sealed class Mailbox(int capacity)
{
    private Inbox[] _inboxes = new Inbox[capacity];
    private ArrivalOrder? _order;
    private int _inboxCount;

    public ReadOnlySpan<Inbox> Inboxes => _inboxes.AsSpan(0, _inboxCount);

    public void Add(Inbox inbox)
    {
        if (_inboxCount == _inboxes.Length)
            Array.Resize(ref _inboxes, Math.Max(2, _inboxCount * 2));
        _inboxes[_inboxCount++] = inbox;
        if (_inboxCount == 2)
            _order = new ArrivalOrder();
    }

    /// <summary>Notes that a message has been put into an inbox.</summary>
    public void MessageArrived(int inbox) => _order?.Append(inbox);

    /// <summary>The number of messages that wait for the next superstep.</summary>
    public int CountArrived()
    {
        var count = 0;
        foreach (var inbox in Inboxes)
            count += inbox.Arrived;
        return count;
    }

    /// <summary>Turns what has arrived into what this superstep handles.</summary>
    public void Advance()
    {
        _order?.Advance();
        foreach (var inbox in Inboxes)
            inbox.Advance();
    }

    /// <summary>The inbox that holds the next message of this superstep, if one is left.</summary>
    public Inbox? Next()
    {
        if (_order is null)
            return _inboxes[0] is { HasCurrent: true } only ? only : null;

        var next = _order.Next();
        return next < 0 ? null : _inboxes[next];
    }

    /// <summary>The number of runs that <see cref="WriteArrived"/> writes.</summary>
    public int CountRuns()
    {
        if (_order is null)
            return _inboxes[0].Arrived == 0 ? 0 : 1;

        var order = _order.Arrived;
        var runs = 0;
        for (var i = 0; i < order.Length; i++)
            runs += i == 0 || order[i] != order[i - 1] ? 1 : 0;
        return runs;
    }

    /// <summary>Writes the waiting messages in runs of one inbox: for each an array of the inbox's key and its messages.</summary>
    public void WriteArrived(ref MessagePackWriter writer)
    {
        if (_order is null)
        {
            if (_inboxes[0].Arrived != 0)
                WriteRun(_inboxes[0], 0, _inboxes[0].Arrived, ref writer);
            return;
        }

        var order = _order.Arrived;
        Span<int> written = stackalloc int[_inboxCount];
        for (var start = 0; start < order.Length;)
        {
            var inbox = order[start];
            var end = start + 1;
            while (end < order.Length && order[end] == inbox)
                end++;

            WriteRun(_inboxes[inbox], written[inbox], end - start, ref writer);
            written[inbox] += end - start;
            start = end;
        }
    }

    /// <summary>The inbox of that key, if there is one.</summary>
    public Inbox? Find(string key)
    {
        foreach (var inbox in Inboxes)
        {
            if (inbox.Key == key)
                return inbox;
        }

        return null;
    }

    /// <summary>Writes a run of some of the messages that have arrived at an inbox.</summary>
    public static void WriteRun(Inbox inbox, int from, int count, ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(count + 1);
        writer.Write(inbox.Key);
        for (var i = from; i < from + count; i++)
            inbox.WriteArrived(i, ref writer);
    }
}
