using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CompiledWorkflows;

/// <summary>A run that its owner watches, answers and stops.</summary>
/// <typeparam name="TOutput">The workflow's output type.</typeparam>
/// <remarks>
/// The run advances while it is watched or its result is awaited: a superstep starts when the watcher has seen every event before it,
/// so nothing runs ahead of its owner. All members are safe for concurrent use; one watcher at a time. Disposal cancels a superstep
/// in flight and leaves the run at its last checkpoint, from which it can be resumed.
/// </remarks>
public abstract partial class StreamingRun<TOutput> : IAsyncDisposable
{
    private readonly Run<TOutput> _run;
    private readonly EventQueue _events;
    private readonly AsyncLock _turn = new();
    private Task _step = Task.CompletedTask;
    private readonly Lock _watching = new();
    private bool _isWatched;
    private bool _disposed;

    private protected StreamingRun(Run<TOutput> run, EventQueue events)
    {
        _run = run;
        _events = events;
    }

    /// <summary>The run's id.</summary>
    public string RunId => _run.Scope.RunId;

    /// <summary>Where the run stands.</summary>
    public RunStatus Status => _run.Status;

    /// <summary>The last checkpoint saved, or <see langword="null"/> where the run has no store.</summary>
    public CheckpointId? LastCheckpoint => _run.LastCheckpoint;

    /// <summary>When the soonest timer is due, in UTC, and the run has work again; <see langword="null"/> where none is set.</summary>
    public DateTimeOffset? NextWakeTime => _run.NextWakeTime;

    /// <summary>The requests that wait for a response, in the order they were asked.</summary>
    public IReadOnlyList<RequestInfoEvent> PendingRequests => _run.PendingRequests;

    /// <summary>
    /// Runs the workflow and yields its events as they happen, until it waits for a response, halts or ends. Timers are waited for. After a response or a further input it can
    /// be called again, and goes on where it was. A request that has been answered before it would be yielded is left out. A failure ends
    /// the stream with a <see cref="WorkflowErrorEvent"/>.
    /// </summary>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled and the superstep in flight has unwound.</exception>
    /// <exception cref="InvalidOperationException">Another watcher is watching.</exception>
    public async IAsyncEnumerable<WorkflowEvent> WatchStreamAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        lock (_watching)
        {
            if (_isWatched)
                throw new InvalidOperationException($"Run '{RunId}' is being watched already. A run has one watcher at a time.");
            _isWatched = true;
            _run.Scope.Events = _events;
        }

        try
        {
            using var cancellation = cancellationToken.UnsafeRegister(static run => ((Run<TOutput>)run!).Scope.Cancel(), _run);
            while (true)
            {
                // Looked at before the events are: so all that a superstep tells is taken before the next one begins.
                var stepped = _step.IsCompleted;
                while (_events.TryTake(out var published))
                {
                    if (published is not RequestInfoEvent { IsAnswered: true })
                        yield return published;
                }

                if (!stepped)
                {
                    await Task.WhenAny(_step, _events.WaitAsync()).ConfigureAwait(false);
                    continue;
                }

                await _step.ConfigureAwait(false);
                if (_run.Status != RunStatus.Running && _events.IsEmpty)
                {
                    await SettleAsync().ConfigureAwait(false);
                    if (_run.Status != RunStatus.Running && _events.IsEmpty)
                    {
                        if (!_run.Sleeps)
                            break;
                        _step = _run.WaitForTimerAsync();
                        continue;
                    }
                }

                if (_run.Status == RunStatus.Running)
                {
                    var step = StepAsync();
                    if (!step.IsCompletedSuccessfully)
                        _step = step.AsTask();
                }
            }

            if (_run.Status == RunStatus.Canceled)
                cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            lock (_watching)
                _isWatched = false;
        }
    }

    /// <summary>Runs the workflow until it waits for a response, halts or ends. Timers are waited for. Events that nobody watches meanwhile are not kept, except open requests.</summary>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>Where the run stands and what it has put out.</returns>
    /// <exception cref="WorkflowFailedException">The run has failed.</exception>
    /// <exception cref="CheckpointConflictException">Another writer has gone on with the run.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled and the superstep in flight has unwound.</exception>
    public async Task<RunResult<TOutput>> ResultAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        lock (_watching)
        {
            if (!_isWatched)
                _run.Scope.Events = null;
        }

        using var cancellation = cancellationToken.UnsafeRegister(static run => ((Run<TOutput>)run!).Scope.Cancel(), _run);
        do
        {
            while (_run.Status == RunStatus.Running)
                await StepAsync().ConfigureAwait(false);
            await SettleAsync().ConfigureAwait(false);
            if (_run.Sleeps)
                await _run.WaitForTimerAsync().ConfigureAwait(false);
        }
        while (_run.Status == RunStatus.Running || _run.Sleeps);

        if (_run.Status == RunStatus.Canceled)
            cancellationToken.ThrowIfCancellationRequested();
        return _run.Failure is { } failure ? throw failure : _run.GetResult();
    }

    /// <summary>Answers a request. The response is durable when the call returns; <see cref="WatchStreamAsync"/> then goes on.</summary>
    /// <typeparam name="TRequest">What was asked.</typeparam>
    /// <typeparam name="TResponse">What is answered.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="response">The response.</param>
    /// <param name="cancellationToken">Gives up waiting for the superstep in flight; the run is then untouched.</param>
    /// <exception cref="UnknownRequestException">The request is not open, or is another run's.</exception>
    /// <exception cref="InvalidOperationException">The run has halted, failed or been cancelled: resume it, and respond to the resumed run.</exception>
    /// <exception cref="CheckpointConflictException">Another writer has gone on with the run.</exception>
    public Task SendResponseAsync<TRequest, TResponse>(RequestInfoEvent<TRequest, TResponse> request, TResponse response, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RespondAsync(request.RequestId, response, cancellationToken);
    }

    /// <summary>Answers a request by its id. The response is durable when the call returns; <see cref="WatchStreamAsync"/> then goes on.</summary>
    /// <typeparam name="TResponse">What is answered.</typeparam>
    /// <param name="requestId">The request's id.</param>
    /// <param name="response">The response.</param>
    /// <param name="cancellationToken">Gives up waiting for the superstep in flight; the run is then untouched.</param>
    /// <exception cref="UnknownRequestException">No such request is open.</exception>
    /// <exception cref="ArgumentException">The response is not of the type that the request's port takes.</exception>
    /// <exception cref="InvalidOperationException">The run has halted, failed or been cancelled: resume it, and respond to the resumed run.</exception>
    /// <exception cref="CheckpointConflictException">Another writer has gone on with the run.</exception>
    public Task SendResponseAsync<TResponse>(string requestId, TResponse response, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(requestId);
        return RespondAsync(requestId, response, cancellationToken);
    }

    /// <summary>Cancels the run: it ends as <see cref="RunStatus.Canceled"/> when the superstep in flight has unwound, and can be resumed.</summary>
    /// <returns>A task that completes when it has ended. A run that has ended before stays as it is.</returns>
    public async Task CancelAsync()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _run.Scope.Cancel();
        await SettleAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the watching: cancels a superstep in flight, waits for it, and lets others go on with the run.</summary>
    [SuppressMessage("Usage", "CA1816:Dispose methods should call SuppressFinalize", Justification = "Only this library derives from the class, and without a finalizer.")]
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;

        _disposed = true;
        _run.Scope.Abandon();
        await _turn.AcquireAsync().ConfigureAwait(false);
        try
        {
            await _run.LeaveAsync().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Waits for what is in flight, a response or the end of a superstep, lets a cancellation or a timer reach a run that only waits, and tells a watcher what it still asks.</summary>
    private async Task SettleAsync()
    {
        await _turn.AcquireAsync().ConfigureAwait(false);
        try
        {
            await _run.WakeAsync().ConfigureAwait(false);
            _run.PublishRequests();
        }
        finally
        {
            _turn.Release();
        }
    }

    private Task RespondAsync(string requestId, object? response, CancellationToken cancellationToken)
        => TakeTurnAsync(run => run.RespondAsync(requestId, response), cancellationToken);

    /// <summary>Does something to the run between two supersteps.</summary>
    private protected async Task TakeTurnAsync(Func<Run<TOutput>, ValueTask> act, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _turn.AcquireAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            await act(_run).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private ValueTask StepAsync()
    {
        if (!_turn.TryAcquire())
            return AwaitTurnAsync();

        var inFlight = false;
        try
        {
            var step = _run.StepAsync();
            inFlight = !step.IsCompletedSuccessfully;
            return inFlight ? FinishStepAsync(step) : default;
        }
        finally
        {
            if (!inFlight)
                _turn.Release();
        }
    }

    private async ValueTask AwaitTurnAsync()
    {
        await _turn.AcquireAsync().ConfigureAwait(false);
        try
        {
            await _run.StepAsync().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask FinishStepAsync(ValueTask step)
    {
        try
        {
            await step.ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
