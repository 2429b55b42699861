namespace CompiledWorkflows.Generated;

/// <content>How a node sends: straight into inboxes, or staged until its turn has come.</content>
public abstract partial class Node
{
    private const int NoThread = 0;

    /// <summary>Without a context nobody but the engine can send, so that it need not look where it is.</summary>
    private const int AnyThread = -1;

    /// <summary>Before every time.</summary>
    internal const long NextSuperStep = -1;

    private int _directThread;
    private bool _hasContext;
    private volatile bool _handling;
    private List<IStaged>? _staged;

    /// <summary>Whether what the node sends may go straight into inboxes; see <see cref="EdgeChannel{T}"/>.</summary>
    internal bool DeliversDirectly => _directThread == AnyThread || _directThread == Environment.CurrentManagedThreadId;

    internal object StagingLock => this;

    /// <summary>Lets messages be sent from outside a superstep: a response that has come in.</summary>
    internal void BeginDelivery() => BeginHandling(direct: true);

    internal void StopHandling()
    {
        StopDelivering();
        _handling = false;
    }

    /// <summary>Lets what is sent from here on be staged. To be called before anything can be sent by a thread that is not the superstep's.</summary>
    private protected void StopDelivering() => _directThread = NoThread;

    /// <summary>Takes note that a handler gets a context, by which it may send on any thread.</summary>
    private protected void ShareContext()
    {
        _hasContext = true;
        if (_directThread == AnyThread)
            _directThread = Environment.CurrentManagedThreadId;
    }

    /// <summary>Warns that nothing took a message, because every condition said no or because the graph has no edge for it.</summary>
    public void Untaken(string typeId)
    {
        RequireHandling();
        _graph.Untaken(this, typeId);
    }

    /// <summary>Refuses what only a handler may do.</summary>
    /// <exception cref="InvalidOperationException">The node is not handling a message.</exception>
    internal void RequireHandling()
    {
        if (!_handling)
            throw new InvalidOperationException($"Executor '{Id}' is not handling a message: a context can be used until its handler has returned. Await what uses it before returning.");
    }

    internal void BeginStaging()
    {
        RequireHandling();
        StopDelivering();
        _graph.HasStaged = true;
    }

    internal void Stage(IStaged staged) => (_staged ??= []).Add(staged);

    /// <summary>How much is staged. Guarded by <see cref="StagingLock"/>.</summary>
    private protected int StagedCount => _staged?.Count ?? 0;

    /// <summary>Drops what was staged after some point. Guarded by <see cref="StagingLock"/>.</summary>
    private protected void DropStaged(int count)
    {
        for (var i = StagedCount - 1; i >= count; i--)
            _staged![i].DropStaged();
        _staged?.RemoveRange(count, StagedCount - count);
    }

    /// <summary>When what is being sent is to be delivered, in ticks of UTC; <see cref="NextSuperStep"/> where it does not wait. Guarded by <see cref="StagingLock"/>.</summary>
    internal long SendTime { get; private set; } = NextSuperStep;

    /// <summary>Sends a message that is delivered at a later time. Conditions and routes are evaluated now.</summary>
    internal void SendAt<T>(IOutbox<T> outbox, T message, DateTimeOffset due)
    {
        lock (StagingLock)
        {
            BeginStaging();
            SendTime = due.UtcTicks;
            try
            {
                outbox.Send(message);
            }
            finally
            {
                SendTime = NextSuperStep;
            }
        }
    }

    /// <summary>Takes a message that none of the node's own outboxes is for.</summary>
    /// <param name="type">The type under which it is sent.</param>
    /// <param name="message">The message.</param>
    internal virtual void TakeUndeclared(Type type, object? message)
        => throw new InvalidOperationException($"Executor '{Id}' does not declare that it sends a {type}. Add [Sends<{type.Name}>] to its class.");

    internal void DeliverStaged()
    {
        if (_staged is null)
            return;

        // A thread that a handler left behind may still be about to stage.
        lock (StagingLock)
        {
            foreach (var staged in _staged)
                staged.DeliverStaged();
            _staged.Clear();
        }
    }

    private void BeginHandling(bool direct)
    {
        _directThread = !direct ? NoThread : _hasContext ? Environment.CurrentManagedThreadId : AnyThread;
        _handling = true;
    }
}
