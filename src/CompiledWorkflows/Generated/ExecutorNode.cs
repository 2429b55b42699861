using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CompiledWorkflows.Generated;

/// <summary>An executor as a node of one run. Generated code derives from it: it calls the handlers and routes what they send.</summary>
/// <typeparam name="TExecutor">The executor's class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ExecutorNode<TExecutor> : RetryingNode
    where TExecutor : class
{
    private readonly Func<TExecutor> _factory;
    private TExecutor? _executor;
    private ExecutorContext<TExecutor>? _context;
    private object? _returned;

    /// <summary>Adds an executor to a graph, after the nodes added before.</summary>
    /// <param name="workflow">The workflow that it is part of.</param>
    /// <param name="id">The executor's declared id.</param>
    /// <param name="inboxes">The number of message types that it handles.</param>
    /// <param name="factory">Makes the run's own instance, when its first message or its saved state comes.</param>
    /// <param name="replica">Which of the executor's replicas it is, or -1 where the executor has none.</param>
    protected ExecutorNode(WorkflowScope workflow, string id, int inboxes, Func<TExecutor> factory, int replica = -1)
        : base(workflow, id, inboxes, replica)
        => _factory = factory;

    /// <summary>The run's instance of the executor.</summary>
    protected TExecutor Executor => _executor ?? CreateExecutor();

    /// <summary>Whether a message or saved state has brought the executor into being.</summary>
    private protected bool HasExecutor => _executor is not null;

    /// <summary>The context that the executor's own handlers take.</summary>
    protected ExecutorContext<TExecutor> Context => _context ??= CreateContext<TExecutor>();

    /// <inheritdoc cref="Node.HandlingToken"/>
    protected CancellationToken CancellationToken => HandlingToken;

    /// <summary>Makes the context that handlers inherited from a base class take.</summary>
    protected ExecutorContext<TBase> CreateContext<TBase>()
    {
        ShareContext();
        return new ExecutorContext<TBase>(this);
    }

    /// <summary>Notes what a handler returned, for those who watch.</summary>
    /// <returns><paramref name="value"/>.</returns>
    protected T Returned<T>(T value)
    {
        if (Scope.Events is not null)
            _returned = value;
        return value;
    }

    /// <summary>Sends what a handler returns, when it returns it; <see langword="null"/> is not sent.</summary>
    protected ValueTask SendResult<T>(ValueTask<T> result, IOutbox<T> outbox)
    {
        if (!result.IsCompletedSuccessfully)
        {
            StopDelivering();
            return AwaitResult(result, outbox);
        }

        Send(result.Result, outbox);
        return default;
    }

    /// <inheritdoc cref="SendResult{T}(ValueTask{T}, IOutbox{T})"/>
    protected ValueTask SendResult<T>(ValueTask<T?> result, IOutbox<T> outbox)
        where T : struct
    {
        if (!result.IsCompletedSuccessfully)
        {
            StopDelivering();
            return AwaitResult(result, outbox);
        }

        Send(result.Result, outbox);
        return default;
    }

    /// <summary>Sends each item that a handler yields, as it comes; <see langword="null"/> is not sent.</summary>
    protected async ValueTask SendEach<T>(IAsyncEnumerable<T> items, IOutbox<T> outbox)
    {
        StopDelivering();
        await foreach (var item in items.WithCancellation(CancellationToken).ConfigureAwait(false))
            Send(item, outbox);
    }

    /// <inheritdoc cref="SendEach{T}(IAsyncEnumerable{T}, IOutbox{T})"/>
    protected async ValueTask SendEach<T>(IAsyncEnumerable<T?> items, IOutbox<T> outbox)
        where T : struct
    {
        StopDelivering();
        await foreach (var item in items.WithCancellation(CancellationToken).ConfigureAwait(false))
            Send(item, outbox);
    }

    /// <summary>Makes the answer that a response is: to the request being handled, or to the oldest open one where none is.</summary>
    protected Answer<TRequest, TResponse> AnswerWith<TRequest, TResponse>(TResponse response)
        => new((CurrentInbox as Inbox<Request<TRequest, TResponse>>)?.Taken.RequestId, response);

    private protected sealed override void Renew() => _executor = null;

    private protected sealed override void OnHandling(EventQueue events, Inbox inbox)
    {
        _returned = null;
        events.Add(new ExecutorInvokedEvent(this, inbox.PeekCurrent()));
    }

    private protected sealed override void OnHandled(EventQueue events)
        => events.Add(new ExecutorCompletedEvent(this, _returned));

    private protected sealed override ValueTask ObserveHandlerAsync(Inbox inbox) => HandlerObservation.RunAsync(this, inbox, () => HandleAsync(inbox.Ordinal));

    private void Send<T>(T message, IOutbox<T> outbox)
    {
        if (Returned(message) is not null)
            outbox.Send(message);
    }

    private void Send<T>(T? message, IOutbox<T> outbox)
        where T : struct
    {
        if (Returned(message) is { } value)
            outbox.Send(value);
    }

    private async ValueTask AwaitResult<T>(ValueTask<T> result, IOutbox<T> outbox) => Send(await result.ConfigureAwait(false), outbox);

    private async ValueTask AwaitResult<T>(ValueTask<T?> result, IOutbox<T> outbox)
        where T : struct
        => Send(await result.ConfigureAwait(false), outbox);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TExecutor CreateExecutor()
        => _executor = _factory() ?? throw new InvalidOperationException($"The factory of executor '{Id}' returned null. It must return a new {typeof(TExecutor).Name} for each run.");
}
