using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>One node of a workflow graph, in one run: it has inboxes, handles what is in them once a superstep, and sends.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class Node : SavedPart
{
    private readonly RunGraph _graph;
    private readonly WorkflowScope _workflow;
    private readonly string _id;
    private readonly bool _scheduled;
    private Mailbox _mailbox;
    private string? _effectKey;
    private bool _knowsDelivery;
    private int _currentInbox;

    private protected Node(WorkflowScope workflow, string id, int inboxes, int replica = -1, bool scheduled = true)
    {
        _graph = workflow.Run;
        _workflow = workflow;
        _id = id;
        Replica = replica;
        Index = _graph.Add(this);
        _scheduled = scheduled;
        _mailbox = new Mailbox(inboxes);
    }

    /// <summary>The node's path, for people: its declared id, after the ids of the sub-workflows around it.</summary>
    internal string Id => field ??= _workflow.Path(_id);

    /// <summary>The node's identity in checkpoints.</summary>
    internal string Key => field ??= Replica < 0 ? _workflow.Key(_id) : string.Create(CultureInfo.InvariantCulture, $"{_workflow.Key(_id)}#{Replica}");

    /// <summary>The node's place in the declaration order.</summary>
    internal int Index { get; }

    /// <summary>Which of an executor's replicas the node is, from 0; 0 too where it is the only one.</summary>
    public int ReplicaIndex => Math.Max(Replica, 0);

    /// <summary>Which of an executor's replicas the node is, or -1 where the executor has none.</summary>
    private int Replica { get; }

    /// <summary>The workflow that the node is part of.</summary>
    internal WorkflowScope Workflow => _workflow;

    /// <summary>The run that the node is part of.</summary>
    internal RunScope Scope => _graph.Scope;

    internal RunGraph Graph => _graph;

    /// <summary>Whether the node works on what the whole run shares, and so runs while no other does.</summary>
    internal virtual bool RunsAlone => false;

    /// <summary>Whether a handler of the node has been given the token that is cancelled when another node fails.</summary>
    internal bool CanBeCancelled { get; private set; }

    /// <summary>The messages that wait for the node.</summary>
    internal ref Mailbox Mailbox => ref _mailbox;

    /// <summary>How many messages of this superstep the node has begun to handle.</summary>
    internal int Deliveries { get; private set; }

    /// <summary>The inbox whose message is being handled.</summary>
    private protected Inbox CurrentInbox => Mailbox.Inboxes[_currentInbox];

    /// <summary>What is kept of the message being handled, if an attempt at it was made in an earlier superstep.</summary>
    internal ParkedDelivery? Parked { get; private set; }

    /// <summary>Which attempt at the message is made, from 1.</summary>
    internal virtual int Attempt => 1;

    /// <summary>Cancelled when the run is, when another node of the superstep fails, and when the attempt has taken too long.</summary>
    internal virtual CancellationToken HandlingToken
    {
        get
        {
            CanBeCancelled = true;
            return Scope.CancellationToken;
        }
    }

    internal void MessageArrived(int inbox)
    {
        if (_scheduled)
            _graph.MarkPending(Index);
        Mailbox.MessageArrived(inbox);
    }

    internal void Advance()
    {
        Mailbox.Advance();
        Deliveries = 0;
    }

    /// <summary>Handles every message of this superstep, in order.</summary>
    /// <param name="direct">Whether every node declared before has finished, so that messages may go straight into inboxes.</param>
    /// <returns>A task that never fails where it does not complete at once: the graph is told of the failure then. What fails at once is thrown.</returns>
    internal ValueTask HandleAllAsync(bool direct)
    {
        BeginHandling(direct);
        while (!_graph.HasFailed && Mailbox.Next() is { } inbox)
        {
            var task = HandleNextAsync(inbox);
            if (!task.IsCompletedSuccessfully)
            {
                StopDelivering();
                return HandleRestAsync(task);
            }

            task.GetAwaiter().GetResult();
            if (Scope.Events is { } events)
                OnHandled(events);
        }

        StopHandling();
        return default;
    }

    /// <summary>Asks the run to stop after the superstep.</summary>
    internal virtual void RequestHalt() => Scope.RequestHalt();

    /// <summary>Handles the next message of one inbox.</summary>
    /// <param name="inbox">The inbox's ordinal.</param>
    protected abstract ValueTask HandleAsync(int inbox);

    private protected virtual void OnHandling(EventQueue events, Inbox inbox)
    {
    }

    private protected virtual void OnHandled(EventQueue events)
    {
    }

    /// <summary>Handles the next message of an inbox, observed where the node is an executor.</summary>
    private protected virtual ValueTask ObserveHandlerAsync(Inbox inbox) => HandleAsync(inbox.Ordinal);

    internal sealed override string Section => Sections.StatePrefix + Key;

    /// <summary>Whether the node has state of its own to save.</summary>
    internal override bool HasContent => false;

    /// <summary>Brings what the node's state is read into into being.</summary>
    internal virtual void Prepare()
    {
    }

    /// <summary>Writes the node's state.</summary>
    internal override void WriteContent(ref MessagePackWriter writer) => writer.WriteNil();

    /// <summary>Restores the node's state.</summary>
    /// <param name="reader">Stands at the state.</param>
    /// <param name="key">What the checkpoint calls the node.</param>
    /// <param name="report">Is told which saved members have no home.</param>
    internal void ReadState(ref MessagePackReader reader, string key, RestoreReport report)
    {
        for (var members = reader.ReadMapHeader(); members > 0; members--)
        {
            var name = (reader.ReadStringSequence() ?? throw new MessagePackSerializationException("The name of a state member is nil.")).ToArray();
            var isKnown = true;
            if (RestoreReport.Read(ref reader, (ref MessagePackReader value) => isKnown = TryReadState(name, ref value)) is { } reason)
                report.Differs($"state '{Encoding.UTF8.GetString(name)}' of '{key}' cannot be read: {reason}");
            if (isKnown)
                continue;

            report.Skipped($"state '{Encoding.UTF8.GetString(name)}' of '{key}', which the executor no longer has");
            Payload.Skip(ref reader);
        }
    }

    /// <summary>Reads one member of the state; the reader stands at its value.</summary>
    /// <returns><see langword="false"/>, with the reader where it was, when the node has no member of that name.</returns>
    private protected virtual bool TryReadState(ReadOnlySpan<byte> name, ref MessagePackReader reader) => false;

    /// <summary>The <see cref="ExecutorContext.EffectKey"/> of the message being handled: made when it is first asked for, and the same in every attempt.</summary>
    internal virtual string EffectKey
    {
        get
        {
            RequireHandling();
            _knowsDelivery = true;
            return _effectKey ?? Interlocked.CompareExchange(ref _effectKey, MakeEffectKey(), null) ?? _effectKey;
        }
    }

    /// <summary>That, where it has been asked for.</summary>
    private protected string? KnownEffectKey => _effectKey;

    /// <summary>The superstep of the first attempt at the message being handled, and its place in it.</summary>
    private protected (long SuperStep, int Delivery) FirstDelivery => Parked is { } parked ? (parked.SuperStep, parked.Delivery) : (Scope.SuperStep, Deliveries - 1);

    private string MakeEffectKey()
    {
        var (superStep, delivery) = FirstDelivery;
        var bytes = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(bytes);

        // The ids are hashed too: in the readable part, one that holds a slash could pass for two.
        writer.Write(Scope.RootRunId);
        writer.Write(Key);
        CurrentInbox.WriteTaken(ref writer);
        writer.Flush();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan).AsSpan(0, 16));
        return string.Create(CultureInfo.InvariantCulture, $"{Scope.RootRunId}/{Id}/{ReplicaIndex}/{superStep}.{delivery}/{hash}");
    }

    private ValueTask HandleNextAsync(Inbox inbox)
    {
        if (Scope.Events is { } events)
            OnHandling(events, inbox);

        Deliveries++;
        _currentInbox = inbox.Ordinal;
        if (_knowsDelivery || inbox.HasParked)
            Recall(inbox.PeekParked());
        if (!Scope.ObservesHandlers)
            return HandleAsync(inbox.Ordinal);

        // What is around the handler may call it on another thread.
        StopDelivering();
        return ObserveHandlerAsync(inbox);
    }

    /// <summary>Forgets what is known of the delivery before, and brings back what was kept of the one that begins.</summary>
    private void Recall(ParkedDelivery? parked)
    {
        Parked = parked;
        _effectKey = parked?.EffectKey;
        _knowsDelivery = parked is not null;
        foreach (var (key, result) in parked?.Effects ?? [])
            Scope.Journal.Restore(new EffectEntry(key, result));
    }

    // Pooled, since no type of a program is in it: with pools of types that are unloaded, the random workflows crashed in the collector of .NET 10.0.12.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask HandleRestAsync(ValueTask first)
    {
        try
        {
            await first.ConfigureAwait(false);
            if (Scope.Events is { } events)
                OnHandled(events);

            while (Mailbox.Next() is { } inbox)
            {
                if (_graph.HasFailed)
                    return;

                await HandleNextAsync(inbox).ConfigureAwait(false);
                if (Scope.Events is { } watched)
                    OnHandled(watched);
            }
        }
        catch (Exception e)
        {
            _graph.Fail(this, e);
        }
        finally
        {
            lock (StagingLock)
                StopHandling();
        }
    }
}
