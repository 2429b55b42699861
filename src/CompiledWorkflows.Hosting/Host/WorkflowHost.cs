using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CompiledWorkflows;

/// <summary>Drives the runs of the registered workflows: those that are started here, those that a dead process left, and those whose timers are due.</summary>
internal sealed class WorkflowHost : IHostedService, IDisposable
{
    private readonly TimeProvider _time;
    private readonly RunFinder _finder;
    private readonly RetentionDuty? _retention;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _leaving = new();
    private Task _duties = Task.CompletedTask;
    private Task _stay = Task.CompletedTask;
    private volatile bool _draining;
    private volatile bool _looks = true;

    public WorkflowHost(ICheckpointStore store, WorkflowHostOptions options, WorkflowRegistry registry, TimeProvider time, ILogger logger)
    {
        var leases = store.Leases
            ?? throw new InvalidOperationException($"The store {store.GetType()} keeps no leases, by which hosts agree on who drives which run. Use one that does, such as SqliteCheckpointStore or PostgresCheckpointStore, or implement {nameof(ICheckpointStore)}.{nameof(ICheckpointStore.Leases)}.");
        Options = options;
        Registry = registry;
        Log = new HostLog(logger);
        var retaining = options.Retention is { } policy ? new RetainingCheckpointStore(store, policy, time) : null;
        Store = retaining ?? store;
        _retention = retaining is null ? null : new RetentionDuty(retaining, options.RetentionInterval, time, Log);
        _time = time;
        _finder = new RunFinder(this, leases, time);
        Membership = new HostMembership(this, leases, time);
        Active = new ActiveRuns(options.MaxActiveRuns);
        Ready = new ReadyRuns(options.MaxActiveRuns);
        Gate = new StepGate(options.MaxConcurrentSuperSteps);
        Troubles = new Troubles(time);
        Runs = new RunReader(Store, registry);
        Commands = new RunCommands(this, leases, time);
    }

    public ICheckpointStore Store { get; }

    public WorkflowHostOptions Options { get; }

    public WorkflowRegistry Registry { get; }

    public HostLog Log { get; }

    public HostMembership Membership { get; }

    public ActiveRuns Active { get; }

    public ReadyRuns Ready { get; }

    public Agenda Agenda { get; } = new();

    public StepGate Gate { get; }

    public Troubles Troubles { get; }

    public RunNews News { get; } = new();

    public RunReader Runs { get; }

    public RunCommands Commands { get; }

    /// <summary>Set when there may be something to do.</summary>
    public Signal Work { get; } = new();

    public bool IsDraining => _draining;

    /// <exception cref="CheckpointStoreUnavailableException">The store does not answer.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Membership.JoinAsync(cancellationToken).ConfigureAwait(false);
        _stay = Membership.StayAsync(_leaving.Token);
        _duties = Task.WhenAll(DispatchAsync(_stopping.Token), _retention?.RunAsync(_stopping.Token) ?? Task.CompletedTask);
    }

    /// <summary>Takes no more runs, lets supersteps in flight end until the token is cancelled, then cancels them, and leaves all runs to others.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _draining = true;
        Gate.Close();
        var left = Active.Close();
        await _stopping.CancelAsync().ConfigureAwait(false);
        await EndedAsync(_duties).ConfigureAwait(false);
        try
        {
            await Task.WhenAll(left.Select(activation => activation.Completion)).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAny(Task.WhenAll(left.Select(activation => activation.AbandonAsync())), Task.Delay(Options.BeatInterval, _time, CancellationToken.None)).ConfigureAwait(false);
        }

        await _leaving.CancelAsync().ConfigureAwait(false);
        await EndedAsync(_stay).ConfigureAwait(false);
        await Membership.LeaveAsync().ConfigureAwait(false);
        Log.Stopped(left.Count);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _leaving.Dispose();
    }

    /// <summary>Lets a run have its turn.</summary>
    public void Schedule(ReadyRun run)
    {
        _ = Ready.TryAdd(run);
        Work.Set();
    }

    /// <summary>Looks in the store for runs that can go on, before it is time.</summary>
    public void LookForRuns()
    {
        _looks = true;
        Work.Set();
    }

    /// <summary>Learns where a run was put away.</summary>
    public void Parked(ReadyRun parked, IHostedRun run)
    {
        if (run.Status is RunStatus.Failed or RunStatus.Canceled or RunStatus.Halted)
        {
            Log.Ended(run.Failure, run.RunId, run.Status);
        }
        else if (run.NextWakeTime is { } wake && run.Status != RunStatus.Completed)
        {
            Agenda.Add(parked, wake);
            Work.Set();
        }
    }

    /// <summary>Leaves all runs to others, because this host was evicted.</summary>
    public void AbandonRuns()
    {
        foreach (var activation in Active.All)
            _ = activation.AbandonAsync();
        LookForRuns();
    }

    /// <summary>Cancels a run that this host drives, on behalf of another process.</summary>
    public void CancelLocally(string runId)
    {
        if (Active.TryFind(runId, out var activation))
            _ = CancelAsync(activation);

        async Task CancelAsync(Activation cancelled)
        {
            try
            {
                _ = await cancelled.TryActAsync(static run => run.CancelAsync()).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                Log.CouldNotCancel(e, runId);
            }
        }
    }

    private static Task EndedAsync(Task task) => task.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    /// <summary>Gives places in memory to the runs that can go on, and sleeps while there are none.</summary>
    private async Task DispatchAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (_looks || (Ready.IsToBeRefilled && Active.HaveRoom) || _time.GetUtcNow() >= Agenda.End)
                await LookAsync(cancellationToken).ConfigureAwait(false);

            while (Ready.HasRoom && Agenda.TryTake(_time.GetUtcNow(), out var due))
                _ = Ready.TryAdd(due);

            while (Active.HaveRoom && Ready.TryTake(out var run))
            {
                var activation = new Activation(this, run.Workflow, run.RunId);
                if (!Troubles.Holds(run.RunId) && Active.TryAdd(activation))
                    _ = ClaimAsync(activation);
            }

            var next = Ready.HasRoom ? Agenda.Next : Agenda.End;
            await Work.WaitAsync(next - _time.GetUtcNow(), _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            _looks = false;
            await _finder.FindAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.CouldNotFind(e);
        }
    }

    private async Task ClaimAsync(Activation activation)
    {
        try
        {
            if (await activation.TryClaimAsync(_stopping.Token).ConfigureAwait(false))
            {
                activation.Begin();
                return;
            }
        }
        catch (Exception e)
        {
            Log.CouldNotGoOn(e, activation.RunId, Troubles.Note(activation.RunId));
        }

        await activation.EndAsync().ConfigureAwait(false);
    }
}
