using System.Runtime.CompilerServices;

namespace CompiledWorkflows;

/// <summary>What the nodes of one run share: who the run is, how far it is, who watches, and whether it is to stop.</summary>
internal sealed class RunScope(string workflowId, string? runId, TimeProvider timeProvider)
{
    private string? _runId = runId;
    private string? _rootRunId;
    private CancellationTokenSource? _cancellation;
    private RunJournal? _journal;
    private volatile bool _haltRequested;
    private volatile bool _cancellationRequested;
    private volatile bool _handlersCancelled;

    public string WorkflowId { get; } = workflowId;

    public TimeProvider TimeProvider { get; } = timeProvider;

    /// <summary>The run's id, made when it is first asked for: a run that nobody names pays nothing for one.</summary>
    public string RunId => _runId ?? MakeRunId();

    /// <summary>The id of the run at the root of this one's forks.</summary>
    public string RootRunId
    {
        get => _rootRunId ?? RunId;
        init => _rootRunId = value;
    }

    /// <summary>The number of supersteps completed, which is the number of the one in flight.</summary>
    public long SuperStep { get; set; }

    /// <summary>Where events go, or <see langword="null"/> while nobody watches.</summary>
    public EventQueue? Events { get; set; }

    /// <summary>What is around the run, its supersteps and its handlers; <see langword="null"/> where nothing is.</summary>
    public WorkflowMiddleware[]? Middleware { get; init; }

    /// <summary>What the run logs to; <see langword="null"/> where it does not.</summary>
    public Log? Logger { get; init; }

    /// <summary>Whether telemetry may tell what messages and exceptions say.</summary>
    public bool EnableSensitiveData { get; init; }

    /// <summary>The span of the segment in flight or else of the one before, also that which saved the checkpoint that is resumed, as W3C's <c>traceparent</c>.</summary>
    public string? TraceParent { get; set; }

    /// <summary>The segment of the run that is observed, until it waits or ends; <see langword="null"/> where nobody observes.</summary>
    public RunSegment? Segment { get; set; }

    /// <summary>Whether handlers of the superstep in flight are observed.</summary>
    public bool ObservesHandlers { get; set; }

    public bool HaltRequested => _haltRequested;

    public bool CancellationRequested => _cancellationRequested;

    /// <summary>Where the run's checkpoints and notes go, if it has a store.</summary>
    public RunLog? Log { get; set; }

    /// <summary>What has been noted since the last checkpoint; made when it is first asked for.</summary>
    public RunJournal Journal => _journal ?? MakeJournal();

    /// <summary>That, where anything has been.</summary>
    public RunJournal? KnownJournal => _journal;

    /// <summary>Whether the run's owner has left it, for others to go on with.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Cancelled when the run is cancelled or a handler of the superstep fails; made when a handler first asks for one.</summary>
    public CancellationToken CancellationToken => (_cancellation ?? MakeCancellation()).Token;

    public void RequestHalt() => _haltRequested = true;

    /// <summary>Asks the run to stop, on behalf of somebody outside.</summary>
    public void Cancel()
    {
        _cancellationRequested = true;
        CancelHandlers();
    }

    /// <summary>Stops the run where it is, because its owner leaves it.</summary>
    public void Abandon()
    {
        IsAbandoned = true;
        Cancel();
    }

    /// <summary>Cancels the handlers in flight, because the run is cancelled or one of them has failed.</summary>
    public void CancelHandlers()
    {
        _handlersCancelled = true;

        // Either this sees the source that a handler is about to get, or whoever makes it sees the mark.
        Interlocked.MemoryBarrier();
        try
        {
            _cancellation?.Cancel();
        }
        catch (AggregateException e)
        {
            Events?.Add(new WorkflowWarningEvent($"What a handler had registered to be called on cancellation threw: {e.Message}"));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string MakeRunId()
    {
        var made = Guid.CreateVersion7(TimeProvider.GetUtcNow()).ToString("N");
        return Interlocked.CompareExchange(ref _runId, made, null) ?? made;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private RunJournal MakeJournal()
    {
        var made = new RunJournal(Log);
        return Interlocked.CompareExchange(ref _journal, made, null) ?? made;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private CancellationTokenSource MakeCancellation()
    {
        var made = new CancellationTokenSource();
        var source = Interlocked.CompareExchange(ref _cancellation, made, null) ?? made;
        if (_handlersCancelled)
            CancelHandlers();
        return source;
    }
}
