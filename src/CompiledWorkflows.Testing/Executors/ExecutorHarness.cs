namespace CompiledWorkflows;

/// <summary>Lets a test call the handlers of one executor directly: it has the context that they take, and keeps what they send, publish and ask for.</summary>
/// <typeparam name="TExecutor">The executor's class; for a handler that it inherits, the class that declares it.</typeparam>
/// <remarks>Safe for concurrent use, like a context. There is no graph: conditions, routes and edges have no part in it.</remarks>
public sealed class ExecutorHarness<TExecutor>
    where TExecutor : class
{
    private readonly LoneNode _node;
    private readonly List<WorkflowEvent> _events = [];

    /// <summary>Creates a harness for the handling of one message, or of several one after another.</summary>
    /// <param name="executorId">The executor's id; the name of its class by default.</param>
    /// <param name="runId">The run's id, <c>test-run</c> by default.</param>
    /// <param name="replicaIndex">Which of the executor's replicas it is, from 0.</param>
    /// <param name="timeProvider">The clock that the context shows; by default a <see cref="VirtualTime"/> that stands still.</param>
    /// <exception cref="ArgumentException"><paramref name="runId"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replicaIndex"/> is negative.</exception>
    public ExecutorHarness(string? executorId = null, string runId = "test-run", int replicaIndex = 0, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        ArgumentOutOfRangeException.ThrowIfNegative(replicaIndex);
        _node = new LoneNode(executorId ?? typeof(TExecutor).Name, runId, replicaIndex, timeProvider ?? new VirtualTime());
        Context = new ExecutorContext<TExecutor>(_node);
    }

    /// <summary>The context to call a handler with: the real one, which refuses its use after <see cref="EndHandling"/>.</summary>
    public ExecutorContext<TExecutor> Context { get; }

    /// <summary>The number of the superstep that the context shows, from 0, which it is by default.</summary>
    public long SuperStep
    {
        get => _node.Scope.SuperStep;
        set => _node.Scope.SuperStep = value;
    }

    /// <summary>
    /// What <see cref="ExecutorContext.EffectKey"/> gives. By default it is made of run, executor, replica and superstep, and so is the same in every run of the test;
    /// the one of a real run depends on the message too.
    /// </summary>
    public string EffectKey
    {
        get => _node.ShownEffectKey;
        set => _node.ShownEffectKey = value;
    }

    /// <summary>What was sent, in that order. What a handler returns is not in it: the test has it.</summary>
    public IReadOnlyList<SentMessage> Sent => _node.Sent;

    /// <summary>The events that were published, in that order.</summary>
    public IReadOnlyList<WorkflowEvent> Events
    {
        get
        {
            lock (_events)
            {
                while (_node.Scope.Events!.TryTake(out var published))
                    _events.Add(published);
                return [.. _events];
            }
        }
    }

    /// <summary>Whether a handler has asked the run to stop.</summary>
    public bool IsHaltRequested => _node.Scope.HaltRequested;

    /// <summary>The messages of one type that were sent, in that order, with those that a time was given for.</summary>
    /// <typeparam name="TMessage">The type.</typeparam>
    public IReadOnlyList<TMessage> SentOf<TMessage>() => [.. Sent.Select(sent => sent.Message).OfType<TMessage>()];

    /// <summary>Makes shared state for a handler to take.</summary>
    /// <typeparam name="T">The state's type.</typeparam>
    /// <param name="value">What the handler finds in it.</param>
    public SharedHarness<T> Share<T>(T value) => new(_node, value);

    /// <summary>Does what a run does when the handler has returned: context and shared state refuse further use, so that a test sees what the handler has left behind.</summary>
    public void EndHandling() => _node.StopHandling();
}
