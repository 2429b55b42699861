using System.ComponentModel;
using CompiledWorkflows.Generated;
using Microsoft.Extensions.Logging;

namespace CompiledWorkflows;

/// <summary>The definition of a workflow: immutable, safe for concurrent use, and run any number of times at once.</summary>
/// <typeparam name="TOutput">The type of its outputs: the one type that leaves it, <see cref="object"/> where several do, <see cref="NoOutput"/> where none does.</typeparam>
/// <remarks>The generator derives classes with <see cref="WorkflowAttribute"/> from <see cref="Workflow{TOutput, TSelf}"/>, and adds typed constructors and run methods.</remarks>
public abstract partial class Workflow<TOutput>
{
    private readonly ulong _fingerprint;
    private Log? _logger;

    private protected Workflow(string id, ulong fingerprint)
    {
        Id = id;
        _fingerprint = fingerprint;
    }

    /// <summary>The workflow's declared id, under which checkpoints name it.</summary>
    public virtual string Id { get; }

    /// <summary>The workflow's graph: nodes, edges, and pictures of them.</summary>
    /// <remarks>It is made when it is first asked for.</remarks>
    public Graph Graph => LazyInitializer.EnsureInitialized(ref field, DescribeGraph);

    /// <summary>The store that keeps the checkpoints of its runs; <see langword="null"/>, the default, for none.</summary>
    public ICheckpointStore? Checkpoints { get; init; }

    /// <summary>The clock that its runs read; by default the system's.</summary>
    public TimeProvider TimeProvider
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value), "A workflow needs a clock. Leave TimeProvider at its default, TimeProvider.System.");
    } = TimeProvider.System;

    /// <summary>Code around its runs, their supersteps and their handlers, the first one outermost; none by default.</summary>
    public IReadOnlyList<WorkflowMiddleware> Middleware
    {
        get;
        init => field = MiddlewareList.Copy(value, "Workflow");
    } = [];

    /// <summary>Where its runs log how they start, wait, end and fail, which messages nothing took, and conflicts, in category <c>CompiledWorkflows</c>; <see langword="null"/>, the default, for nowhere.</summary>
    public ILoggerFactory? LoggerFactory
    {
        get;
        init
        {
            field = value;
            _logger = CreateLogger(value);
        }
    }

    /// <summary>
    /// Whether telemetry and logs may tell what messages and exceptions say, which may be secrets of people; by default it tells their types.
    /// Spans of handlers then have the message as its <see cref="object.ToString"/> says it, and those of failures, as logs of them, the exception's message and stack trace.
    /// </summary>
    public bool EnableSensitiveData { get; init; }

    /// <summary>Goes on from a checkpoint to the end: with its run where it is the run's latest, else with a fork under a new run id.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Cancels the run after the superstep in flight has unwound.</param>
    /// <returns>Where the run stands: a completed run's result at once.</returns>
    /// <exception cref="UnknownCheckpointException">The store holds no such checkpoint.</exception>
    /// <exception cref="CheckpointCorruptedException">The checkpoint is damaged.</exception>
    /// <exception cref="IncompatibleCheckpointException">The checkpoint is another workflow's, or holds work that this version has no place for.</exception>
    /// <exception cref="CheckpointConflictException">Another writer has gone on with the run.</exception>
    /// <exception cref="WorkflowFailedException">The run has failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="InvalidOperationException">Neither the workflow nor <paramref name="options"/> has a store.</exception>
    public async Task<RunResult<TOutput>> ResumeAsync(CheckpointId checkpoint, RunOptions? options = null, CancellationToken cancellationToken = default)
        => await RunToEndAsync(await OpenAsync(null, checkpoint, options, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Goes on with a run from its latest checkpoint to the end; it never forks.</summary>
    /// <param name="runId">The run's id.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Cancels the run after the superstep in flight has unwound.</param>
    /// <returns>Where the run stands: a completed run's result at once.</returns>
    /// <exception cref="UnknownRunException">The store holds no such run.</exception>
    /// <inheritdoc cref="ResumeAsync(CheckpointId, RunOptions?, CancellationToken)" path="/exception[not(contains(@cref, 'UnknownCheckpoint'))]"/>
    public async Task<RunResult<TOutput>> ResumeAsync(string runId, RunOptions? options = null, CancellationToken cancellationToken = default)
        => await RunToEndAsync(await OpenLatestAsync(null, runId, options, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Goes on from a checkpoint, watched: with its run where it is the run's latest, else with a fork under a new run id.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Cancels the reading of the checkpoint.</param>
    /// <inheritdoc cref="ResumeAsync(CheckpointId, RunOptions?, CancellationToken)" path="/exception"/>
    public async Task<StreamingRun<TOutput>> ResumeStreamingAsync(CheckpointId checkpoint, RunOptions? options = null, CancellationToken cancellationToken = default)
    {
        var events = new EventQueue();
        return Watch(await OpenAsync(events, checkpoint, options, cancellationToken).ConfigureAwait(false), events);
    }

    /// <summary>Goes on with a run from its latest checkpoint, watched; it never forks.</summary>
    /// <param name="runId">The run's id.</param>
    /// <param name="options">What this call does differently.</param>
    /// <param name="cancellationToken">Cancels the reading of the checkpoint.</param>
    /// <exception cref="UnknownRunException">The store holds no such run.</exception>
    /// <inheritdoc cref="ResumeStreamingAsync(CheckpointId, RunOptions?, CancellationToken)" path="/exception[not(contains(@cref, 'UnknownCheckpoint'))]"/>
    public async Task<StreamingRun<TOutput>> ResumeStreamingAsync(string runId, RunOptions? options = null, CancellationToken cancellationToken = default)
    {
        var events = new EventQueue();
        return Watch(await OpenLatestAsync(events, runId, options, cancellationToken).ConfigureAwait(false), events);
    }

    /// <summary>Begins the nodes of one run. Called by generated code.</summary>
    /// <param name="nodes">The number of the workflow's own nodes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static WorkflowScope CreateScope(int nodes) => new RunGraph<TOutput>(nodes).RootScope;

    /// <summary>Creates the nodes of one run, which are not connected yet. Called by the engine.</summary>
    /// <param name="scope">Where they come to be; <see langword="null"/> for a run of its own.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract WorkflowGraph CreateGraph(WorkflowScope? scope);

    /// <summary>Whether checkpoints of older versions name the workflow so. Called by the engine.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual bool IsFormerId(string id) => false;

    /// <summary>Creates the nodes of the workflow inside of another.</summary>
    internal WorkflowGraph Enter(WorkflowScope scope) => CreateGraph(scope);

    /// <summary>Makes <see cref="Graph"/>. Called by the engine, at most once for a workflow object that only one thread uses.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract Graph DescribeGraph();

    /// <summary>Runs a graph that holds the input to its end. Called by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected async Task<RunResult<TOutput>> RunGraphAsync(WorkflowGraph graph, RunOptions? options, CancellationToken cancellationToken)
        => await RunToEndAsync(await StartAsync(null, graph, options, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private protected async Task<StreamingRun<TOutput>> RunGraphStreamingAsync(WorkflowGraph graph, RunOptions? options, CancellationToken cancellationToken)
    {
        var events = new EventQueue();
        return Watch(await StartAsync(events, graph, options, cancellationToken).ConfigureAwait(false), events);
    }

    /// <summary>Hands a run to its owner.</summary>
    private protected abstract StreamingRun<TOutput> Watch(Run<TOutput> run, EventQueue events);

    private static RunGraph<TOutput> Connect(WorkflowGraph graph)
    {
        var run = (RunGraph<TOutput>)graph.Scope.Run;
        run.Connect(graph);
        return run;
    }

    private static async ValueTask<RunResult<TOutput>> RunToEndAsync(Run<TOutput> run, CancellationToken cancellationToken)
    {
        using var cancellation = cancellationToken.UnsafeRegister(static scope => ((RunScope)scope!).Cancel(), run.Scope);
        while (true)
        {
            while (run.Status == RunStatus.Running)
                await run.StepOnAsync().ConfigureAwait(false);

            if (!run.Sleeps)
                break;
            await run.WaitForTimerAsync().ConfigureAwait(false);
            await run.WakeAsync().ConfigureAwait(false);
        }

        if (run.Status == RunStatus.Canceled)
            cancellationToken.ThrowIfCancellationRequested();
        return run.Failure is { } failure ? throw failure : run.GetLastResult();
    }

    private ValueTask<Run<TOutput>> StartAsync(EventQueue? events, WorkflowGraph graph, RunOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        cancellationToken.ThrowIfCancellationRequested();
        options = (options ?? RunOptions.Default).Validated();
        var store = options.Checkpoints ?? Checkpoints;
        var scope = new RunScope(Id, options.RunId, TimeProvider) { Events = events, Middleware = MiddlewareList.Compose(Middleware, options.Middleware), EnableSensitiveData = EnableSensitiveData, Logger = _logger };
        var identity = store is null ? null : Identify(scope, null);
        return Run<TOutput>.IsObserved(scope)
            ? Run<TOutput>.ObserveStartAsync(Connect(graph), scope, identity, options, store, cancellationToken)
            : Run<TOutput>.StartAsync(Connect(graph), scope, identity, options, store, cancellationToken);
    }

    /// <summary>Goes on from a checkpoint: with its run, or with a fork where the run has later ones.</summary>
    private async ValueTask<Run<TOutput>> OpenAsync(EventQueue? events, CheckpointId checkpoint, RunOptions? options, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(checkpoint.RunId))
            throw new ArgumentException("The checkpoint id is empty. Take one from a result, an event, a listing, or CheckpointId.Parse(\"run-id@12\").", nameof(checkpoint));

        options = (options ?? RunOptions.Default).Validated();
        var store = FindStore(options);
        var forks = await HasGoneOnAsync(store, checkpoint, cancellationToken).ConfigureAwait(false);
        return await ResumeRunAsync(events, checkpoint, forks, options, store, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a run has later checkpoints than one. Where its log is damaged it has gone on too: what stands before the damage can be forked from.</summary>
    private static async ValueTask<bool> HasGoneOnAsync(ICheckpointStore store, CheckpointId checkpoint, CancellationToken cancellationToken)
    {
        try
        {
            var latest = await store.GetLatestAsync(checkpoint.RunId, cancellationToken).ConfigureAwait(false);
            return latest is null ? throw new UnknownCheckpointException(checkpoint) : checkpoint.Sequence < latest.Id.Sequence;
        }
        catch (CheckpointCorruptedException)
        {
            return true;
        }
    }

    /// <summary>Goes on with a run; what another appends meanwhile is a conflict at the first commit, and never makes a fork of this.</summary>
    private async ValueTask<Run<TOutput>> OpenLatestAsync(EventQueue? events, string runId, RunOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        options = (options ?? RunOptions.Default).Validated();
        var store = FindStore(options);
        var latest = await store.GetLatestAsync(runId, cancellationToken).ConfigureAwait(false);
        return latest is null
            ? throw new UnknownRunException(runId)
            : await ResumeRunAsync(events, latest.Id, forks: false, options, store, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Run<TOutput>> ResumeRunAsync(
        EventQueue? events, CheckpointId checkpoint, bool forks, RunOptions options, ICheckpointStore store, CancellationToken cancellationToken)
    {
        var records = await store.ReadAsync(checkpoint, cancellationToken).ConfigureAwait(false);
        if (records.Count == 0)
            throw new UnknownCheckpointException(checkpoint);

        var image = CheckpointImage.Read(checkpoint, records);
        if (image.Identity.WorkflowId != Id && !IsFormerId(image.Identity.WorkflowId))
            throw new IncompatibleCheckpointException(checkpoint, [$"it is a checkpoint of workflow '{image.Identity.WorkflowId}', not of '{Id}'"]);

        if (!forks && options.RunId is { } named && named != checkpoint.RunId)
            throw new ArgumentException($"'{checkpoint}' is the latest checkpoint of its run: resuming it continues run '{checkpoint.RunId}' and makes no run '{named}'. Leave RunOptions.RunId null.", nameof(options));

        var scope = new RunScope(Id, forks ? options.RunId : checkpoint.RunId, TimeProvider)
        {
            Events = events,
            RootRunId = image.Identity.RootRunId,
            SuperStep = image.Header.SuperStep,
            TraceParent = image.Header.TraceParent,
            Middleware = MiddlewareList.Compose(Middleware, options.Middleware),
            EnableSensitiveData = EnableSensitiveData,
            Logger = _logger,
        };
        var identity = forks ? Identify(scope, checkpoint) : image.Identity with { WorkflowId = Id, Fingerprint = _fingerprint };
        var endedAs = forks ? null : RunEnd.Of(records);
        var resuming = Run<TOutput>.IsObserved(scope)
            ? Run<TOutput>.ObserveResumeAsync(Connect(CreateGraph(null)), scope, identity, forks, options, store, image, endedAs, cancellationToken)
            : Run<TOutput>.ResumeAsync(Connect(CreateGraph(null)), scope, identity, forks, options, store, image, endedAs, cancellationToken);
        return await resuming.ConfigureAwait(false);
    }

    private static Log? CreateLogger(ILoggerFactory? loggers) => loggers is null ? null : new Log(loggers.CreateLogger(nameof(CompiledWorkflows)));

    private ICheckpointStore FindStore(RunOptions options)
        => options.Checkpoints ?? Checkpoints
            ?? throw new InvalidOperationException($"Workflow '{Id}' has no checkpoint store to resume from. Set its Checkpoints, or pass RunOptions.Checkpoints.");

    private RunIdentity Identify(RunScope scope, CheckpointId? forkedFrom)
        => new() { WorkflowId = Id, RunId = scope.RunId, RootRunId = scope.RootRunId, ForkedFrom = forkedFrom, Fingerprint = _fingerprint };
}
