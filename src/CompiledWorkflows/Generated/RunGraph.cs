using System.Runtime.CompilerServices;

namespace CompiledWorkflows.Generated;

/// <summary>The nodes of one run, those of its sub-workflows included, and the execution of its supersteps.</summary>
/// <remarks>
/// Nodes with messages are kept as bits in declaration order, so that a superstep costs what its active nodes cost, however wide the
/// graph is. A superstep runs its nodes one after another on the calling thread; once one of them waits, the others are started all
/// the same, and what all of them send from then on is staged until the end of the superstep; see <see cref="EdgeChannel{T}"/>.
/// <see cref="ParallelExecution"/> is the other way to run one.
/// </remarks>
internal abstract class RunGraph
{
    private Node[] _nodes;
    private List<ValueTask>? _inFlight;
    private Lock? _failureLock;
    private int _count;
    private Failure? _failure;
    private RunScope? _scope;
    private NodeSet _pending;
    private NodeSet _running;
    private NodeSet _touched;

    private protected RunGraph(int nodes)
    {
        RootScope = new WorkflowScope(this);
        _nodes = new Node[nodes];
        _pending = new NodeSet(nodes);
        _running = new NodeSet(nodes);
        _touched = new NodeSet(nodes);
    }

    /// <summary>Whose graph it is; set once, before anything runs.</summary>
    internal RunScope Scope
    {
        get => _scope!;
        set => _scope = value;
    }

    /// <summary>The workflow that came last into the run, from which the others follow.</summary>
    internal WorkflowGraph? Workflows { get; set; }

    /// <summary>The place of the workflow that is run.</summary>
    internal WorkflowScope RootScope { get; }

    /// <summary>The open requests; made when they are first needed.</summary>
    internal OpenRequests Requests => KnownRequests ??= new OpenRequests(Timers);

    /// <summary>Those, where they have been needed.</summary>
    internal OpenRequests? KnownRequests { get; private set; }

    /// <summary>The timers; made when they are first needed.</summary>
    internal PendingTimers Timers => KnownTimers ??= new PendingTimers();

    /// <summary>Those, where they have been needed.</summary>
    internal PendingTimers? KnownTimers { get; private set; }

    internal ReadOnlySpan<Node> Nodes => _nodes.AsSpan(0, _count);

    /// <summary>The nodes with messages for the next superstep.</summary>
    internal NodeSet.Enumerator Pending => _pending.Of(_nodes);

    /// <summary>The nodes with messages of the superstep in flight.</summary>
    internal NodeSet.Enumerator Running => _running.Of(_nodes);

    /// <summary>The nodes that have run since a checkpoint last held their state.</summary>
    internal NodeSet.Enumerator Touched => _touched.Of(_nodes);

    /// <summary>What happens between two supersteps; made when there is something.</summary>
    internal SuperStepBarrier Barrier => KnownBarrier ??= new SuperStepBarrier();

    /// <summary>That, where there is something.</summary>
    internal SuperStepBarrier? KnownBarrier { get; private set; }

    /// <summary>Whether messages were staged in this superstep.</summary>
    internal bool HasStaged { get; set; }

    /// <summary>Whether a handler of this superstep has failed.</summary>
    internal bool HasFailed => Volatile.Read(ref _failure) is not null;

    /// <summary>The failure to tell of, where handlers of this superstep have failed.</summary>
    internal Failure? CountedFailure => _failure;

    /// <summary>Where the edges to the outside end, if the workflow has any.</summary>
    internal abstract OutputNode? OutputNode { get; }

    /// <summary>Whether a message waits for the next superstep.</summary>
    internal bool HasPending => !_pending.IsEmpty;

    /// <summary>The number of nodes with messages for the next superstep.</summary>
    internal int CountPending() => _pending.Count();

    internal int Add(Node node)
    {
        if (_count == _nodes.Length)
            Grow();
        _nodes[_count] = node;
        return _count++;
    }

    /// <summary>The node of a key, if there is one.</summary>
    internal Node? FindNode(string key)
    {
        foreach (var node in Nodes)
        {
            if (node.Key == key)
                return node;
        }

        return null;
    }

    /// <summary>Takes note that a checkpoint holds the state of every node.</summary>
    internal void ClearTouched() => _touched.Clear();

    internal void MarkPending(int node) => _pending.Add(node);

    /// <summary>Lets outputs, requests and timers of a committed superstep leave the run.</summary>
    internal void Release()
    {
        if (OutputNode is { } outside && outside.Mailbox.CountArrived() != 0)
            outside.Release();
        KnownRequests?.Release(Scope.Events);
        KnownTimers?.Release();
    }

    /// <summary>Turns what was sent into what is handled next.</summary>
    internal void Advance()
    {
        _pending.MoveTo(ref _running, ref _touched);
        foreach (var node in Running)
            node.Advance();
    }

    /// <summary>Runs every node that has messages, in declaration order.</summary>
    /// <returns>A task that completes when all have unwound; <see cref="CountedFailure"/> then tells whether one of them failed.</returns>
    internal ValueTask ExecuteAsync()
    {
        var rest = Running;
        while (rest.MoveNext())
        {
            var node = rest.Current;
            var task = Start(node, direct: true);
            if (!task.IsCompletedSuccessfully)
                return ExecuteRestAsync(task, rest);
            if (HasFailed)
                break;
            if (HasStaged)
            {
                HasStaged = false;
                node.DeliverStaged();
            }
        }

        return default;
    }

    /// <summary>Takes note of a node's failure, and cancels the others.</summary>
    /// <remarks>
    /// Of several failures the first one counts, since it cancelled the handlers that failed later, unless one declared before it failed
    /// for certain on its own: it has never been given the token. So it is no matter of luck which of two handlers that compute is named.
    /// </remarks>
    internal void Fail(Node node, Exception exception)
    {
        node.StopHandling();
        lock (LazyInitializer.EnsureInitialized(ref _failureLock))
        {
            var obeys = exception is OperationCanceledException && (_failure is not null || Scope.CancellationRequested);
            if (!obeys)
                Scope.Events?.Add(new ExecutorFailedEvent(node, exception));

            var counts = _failure is null || (!obeys && (_failure.IsCancellation || (!node.CanBeCancelled && node.Index < _failure.Node!.Index)));
            if (counts)
                _failure = new Failure(node, exception, obeys);
        }

        Scope.CancelHandlers();
    }

    /// <summary>Takes note that what is around the superstep failed; a handler's failure goes before.</summary>
    internal void FailSuperStep(Exception exception)
        => _failure ??= new Failure(null, exception, exception is OperationCanceledException && Scope.CancellationRequested);

    /// <summary>Ends a superstep in which no handler failed.</summary>
    internal void Complete()
    {
        try
        {
            Barrier.Complete();
        }
        catch (Exception e)
        {
            _failure = new Failure(null, e, IsCancellation: false);
        }
    }

    /// <summary>Says once more that nothing took a message, for those who watch and those who count.</summary>
    internal void Untaken(Node node, string typeId)
    {
        RunReport.Untaken(node, typeId);
        Scope.Events?.Add(new WorkflowWarningEvent(
            $"Nothing took the {typeId} that '{node.Id}' sent in superstep {Scope.SuperStep}: no edge or output carries it, or every condition was false. Add an edge, or an output."));
    }

    private void Grow()
    {
        Array.Resize(ref _nodes, Math.Max(4, _nodes.Length * 2));
        _pending.Grow(_nodes.Length);
        _running.Grow(_nodes.Length);
        _touched.Grow(_nodes.Length);
    }

    // Pooled, since no type of a program is in it: with pools of types that are unloaded, the random workflows crashed in the collector of .NET 10.0.12.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ExecuteRestAsync(ValueTask first, NodeSet.Enumerator rest)
    {
        var inFlight = _inFlight ??= [];
        inFlight.Add(first);
        while (!HasFailed && rest.MoveNext())
        {
            var task = Start(rest.Current, direct: false);
            if (!task.IsCompletedSuccessfully)
                inFlight.Add(task);
        }

        foreach (var task in inFlight)
            await task.ConfigureAwait(false);
        inFlight.Clear();

        if (HasStaged && !HasFailed)
            DeliverStaged();
    }

    private ValueTask Start(Node node, bool direct)
    {
        try
        {
            return node.HandleAllAsync(direct);
        }
        catch (Exception e)
        {
            Fail(node, e);
            return default;
        }
    }

    /// <summary>Delivers what was staged, in the declaration order of the senders.</summary>
    internal void DeliverStaged()
    {
        HasStaged = false;
        foreach (var node in Running)
            node.DeliverStaged();
    }

    /// <summary>What ended a superstep: that something failed, or only that a node gave up because somebody cancelled the run.</summary>
    internal sealed record Failure(Node? Node, Exception Exception, bool IsCancellation);
}

/// <summary>The nodes of one run of a workflow with one output type.</summary>
/// <typeparam name="TOutput">The workflow's output type.</typeparam>
internal sealed class RunGraph<TOutput>(int nodes) : RunGraph(nodes)
{
    private OutputNode<TOutput>? _output;

    /// <summary>The nodes of the workflow that is run.</summary>
    internal WorkflowGraph Root { get; private set; } = null!;

    internal sealed override OutputNode? OutputNode => _output;

    internal OutputNode<TOutput>? Output => _output;

    /// <summary>Connects all nodes, which are there now.</summary>
    internal void Connect(WorkflowGraph root)
    {
        Root = root;
        root.Connect();
    }

    /// <summary>The place where the outputs of one type that one node sends wait until they are committed.</summary>
    internal Inbox<T> OpenOutput<T, TCodec>(string senderId, string typeId)
        where TCodec : struct, ICodec<T>
        => (_output ??= new OutputNode<TOutput>(RootScope)).Open<T, TCodec>(senderId, typeId);
}
