using System.Diagnostics.CodeAnalysis;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>The messages that wait for one node: an inbox for each type, and the order in which they came. A node with one inbox needs no order.</summary>
internal struct Mailbox(int capacity)
{
    private Inbox? _only;
    private Inbox[]? _inboxes = capacity > 1 ? new Inbox[capacity] : null;
    private ArrivalOrder? _order;
    private int _inboxCount;

    [UnscopedRef]
    public readonly ReadOnlySpan<Inbox> Inboxes => _order is null ? new ReadOnlySpan<Inbox>(in _only!)[.._inboxCount] : _inboxes.AsSpan(0, _inboxCount);

    public void Add(Inbox inbox)
    {
        if (_inboxCount == 0)
            _only = inbox;
        else
            AddFurther(inbox);
        _inboxCount++;
    }

    /// <summary>Notes that a message has been put into an inbox.</summary>
    public readonly void MessageArrived(int inbox) => _order?.Append(inbox);

    /// <summary>The number of messages that wait for the next superstep.</summary>
    public readonly int CountArrived()
    {
        var count = 0;
        foreach (var inbox in Inboxes)
            count += inbox.Arrived;
        return count;
    }

    /// <summary>Turns what has arrived into what this superstep handles.</summary>
    public readonly void Advance()
    {
        if (_order is null)
        {
            _only!.Advance();
            return;
        }

        _order.Advance();
        foreach (var inbox in Inboxes)
            inbox.Advance();
    }

    /// <summary>The inbox that holds the next message of this superstep, if one is left.</summary>
    public readonly Inbox? Next()
    {
        if (_order is null)
            return _only is { HasCurrent: true } ? _only : null;

        var next = _order.Next();
        return next < 0 ? null : _inboxes![next];
    }

    /// <summary>The number of runs that <see cref="WriteArrived"/> writes.</summary>
    public readonly int CountRuns()
    {
        if (_order is null)
            return _only!.Arrived == 0 ? 0 : 1;

        var order = _order.Arrived;
        var runs = 0;
        for (var i = 0; i < order.Length; i++)
            runs += i == 0 || order[i] != order[i - 1] ? 1 : 0;
        return runs;
    }

    /// <summary>Writes the waiting messages in runs of one inbox: for each an array of the inbox's key and its messages.</summary>
    public readonly void WriteArrived(EncodedKeys keys, ref MessagePackWriter writer)
    {
        if (_order is null)
        {
            if (_only!.Arrived != 0)
                WriteRun(_only, 0, _only.Arrived, keys, ref writer);
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

            WriteRun(_inboxes![inbox], written[inbox], end - start, keys, ref writer);
            written[inbox] += end - start;
            start = end;
        }
    }

    /// <summary>The inbox of that key, if there is one.</summary>
    public readonly Inbox? Find(string key)
    {
        foreach (var inbox in Inboxes)
        {
            if (inbox.Key == key)
                return inbox;
        }

        return null;
    }

    private void AddFurther(Inbox inbox)
    {
        if (_inboxCount >= (_inboxes?.Length ?? 0))
            Array.Resize(ref _inboxes, _inboxCount * 2);
        if (_inboxCount == 1)
        {
            _inboxes![0] = _only!;
            _order = new ArrivalOrder();
        }

        _inboxes![_inboxCount] = inbox;
    }

    /// <summary>Writes a run of some of the messages that have arrived at an inbox.</summary>
    public static void WriteRun(Inbox inbox, int from, int count, EncodedKeys keys, ref MessagePackWriter writer)
    {
        writer.WriteArrayHeader(count + 1);
        writer.WriteRaw(keys.Of(inbox));
        for (var i = from; i < from + count; i++)
            inbox.WriteArrived(i, ref writer);
    }
}
