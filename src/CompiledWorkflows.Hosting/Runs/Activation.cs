using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>A run that this host has in memory: claimed, driven to where it waits or ends, and put away again.</summary>
internal sealed class Activation(WorkflowHost host, HostedWorkflow workflow, string runId) : IRunDriver
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile OpenedRun? _opened;
    private volatile bool _abandoned;
    private IHostedRun? _parked;
    private string? _claimant;
    private bool _goesOnAfterEnd;
    private bool _yields;
    private int _superSteps;
    private int _superStepsInScope;

    public string RunId => runId;

    public HostedWorkflow Workflow => workflow;

    /// <summary>Completes when the run was put away.</summary>
    public Task Completion => _completion.Task;

    /// <summary>The run, once it is open.</summary>
    public IHostedRun Run => _opened!.Run;

    /// <summary>Claims the run for this host.</summary>
    /// <returns><see langword="false"/> where another host has it.</returns>
    public async Task<bool> TryClaimAsync(CancellationToken cancellationToken)
    {
        _claimant = await host.Membership.TryClaimAsync(runId, cancellationToken).ConfigureAwait(false);
        return _claimant is not null;
    }

    public async Task RestoreAsync(CancellationToken cancellationToken)
        => _opened = await OpenedRun.RestoreAsync(host.Registry, workflow, runId, host.Store, cancellationToken).ConfigureAwait(false);

    public async Task StartAsync(Action<IHostedWorkflow, WorkflowGraph> accept, CancellationToken cancellationToken)
        => _opened = await OpenedRun.StartAsync(host.Registry, workflow, accept, runId, host.Store, cancellationToken).ConfigureAwait(false);

    /// <summary>Drives the run in the background, and puts it away when it waits or has ended.</summary>
    /// <param name="afterEnd">Whether to go on with a run that has ended.</param>
    public void Begin(bool afterEnd = false)
    {
        _goesOnAfterEnd = afterEnd;
        _ = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Puts the run away; who goes on with it restores it.</summary>
    public async Task EndAsync()
    {
        try
        {
            await CloseAsync().ConfigureAwait(false);
        }
        finally
        {
            await host.Membership.ReleaseAsync(runId, _claimant).ConfigureAwait(false);
            host.Active.Remove(this);
            _completion.SetResult();
            // One that was not claimed is at rest nowhere: who waits for another host would wake up for nothing, time and again.
            if (_claimant is not null)
                host.News.Rested(runId);
            host.Work.Set();
        }
    }

    /// <summary>Does something with the run from outside, if it is open.</summary>
    /// <returns><see langword="false"/> where it is not, or was put away meanwhile.</returns>
    public async Task<bool> TryActAsync(Func<IHostedRun, Task> act)
    {
        if (_opened is not { } opened)
            return false;

        try
        {
            await act(opened.Run).ConfigureAwait(false);
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Leaves the run to others: what is in flight is cancelled and has no effect.</summary>
    public async Task AbandonAsync()
    {
        _abandoned = true;
        if (_opened is { } opened)
            await opened.Run.DisposeAsync().ConfigureAwait(false);
        await Completion.ConfigureAwait(false);
    }

    async ValueTask<bool> IRunDriver.EnterAsync()
    {
        if (workflow.Options.ServiceScope == ServiceScopeLifetime.SuperStep && _superStepsInScope > 0)
            return false;

        if (_superSteps >= host.Options.SuperStepsPerTurn && host.Ready.HasWaiting)
            _yields = true;

        if (_yields || _abandoned || !await host.Gate.EnterAsync().ConfigureAwait(false))
            return false;

        _superSteps++;
        _superStepsInScope++;
        return true;
    }

    void IRunDriver.Leave() => host.Gate.Leave();

    void IRunDriver.Publish(WorkflowEvent published)
    {
        if (published is WorkflowWarningEvent warning)
            host.Log.Warned(runId, warning.Message);
        host.News.Publish(runId, published);
    }

    private async Task RunAsync()
    {
        try
        {
            await DriveAsync().ConfigureAwait(false);
            host.Troubles.Forget(runId);
        }
        catch (Exception) when (_abandoned)
        {
            host.Log.Abandoned(runId);
        }
        catch (CheckpointConflictException e)
        {
            host.Log.Contested(e, runId, host.Troubles.Note(runId));
        }
        catch (Exception e)
        {
            host.Log.CouldNotGoOn(e, runId, host.Troubles.Note(runId));
        }

        try
        {
            await EndAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            host.Log.CouldNotBePutAway(e, runId);
        }

        if (_parked is { } parked)
            host.Parked(new ReadyRun(runId, workflow), parked);
        else if (_yields)
            host.Schedule(new ReadyRun(runId, workflow));
    }

    private async Task DriveAsync()
    {
        while (true)
        {
            if (_opened is null)
                await RestoreAsync(CancellationToken.None).ConfigureAwait(false);

            var run = Run;
            if (_abandoned || (run.EndedAs is { } ended && (ended == RunStatus.Completed || !_goesOnAfterEnd)))
                return;

            await run.DriveAsync(this).ConfigureAwait(false);
            await CloseAsync().ConfigureAwait(false);
            _superStepsInScope = 0;
            if (_abandoned)
                return;

            if (run.IsInterrupted)
                throw run.Failure!;

            if (run.Status != RunStatus.Running)
                _parked = run;

            // Where it still runs it is to go on in another scope, or a response has come while it was put away.
            if (run.Status != RunStatus.Running || _yields || host.IsDraining)
                return;
        }
    }

    private async Task CloseAsync()
    {
        if (_opened is { } opened)
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            _opened = null;
        }
    }
}
