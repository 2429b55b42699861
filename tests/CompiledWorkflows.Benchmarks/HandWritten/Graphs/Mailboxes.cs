namespace Benchmarks.HandWritten.Graphs;

/// <summary>The mailboxes of a graph with many executors, by the executors' numbers, and which of them have something.</summary>
internal sealed class Mailboxes
{
    private readonly Mailbox<int>[] _all;
    private List<int> _next = [];

    public Mailboxes(int executors)
    {
        _all = new Mailbox<int>[executors];
        for (var executor = 0; executor < executors; executor++)
            _all[executor] = new Mailbox<int>();
    }

    /// <summary>The executors that run in this superstep.</summary>
    public List<int> Active { get; private set; } = [];

    public bool HasNext => _next.Count > 0;

    public List<int> this[int executor] => _all[executor].Messages;

    public void Send(int executor, int message)
    {
        if (!_all[executor].HasNext)
            _next.Add(executor);
        _all[executor].Send(message);
    }

    public void Turn()
    {
        Active.Clear();
        (Active, _next) = (_next, Active);
        foreach (var executor in Active)
            _all[executor].Turn();
    }
}
