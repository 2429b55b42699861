namespace CompiledWorkflows;

/// <summary>Looks in the store for the runs that can go on: those that nobody drives, and those whose timers are due before it is looked at again.</summary>
internal sealed class RunFinder(WorkflowHost host, IRunLeases leases, TimeProvider time)
{
    private static readonly RunStatus[] Waiting = [RunStatus.Sleeping, RunStatus.AwaitingResponse];
    private static readonly RunStatus[] AtWork = [RunStatus.Running];

    /// <summary>Where the search for runs at work goes on: each gets its turn, however many there are.</summary>
    private string? _after;

    public async Task FindAsync(CancellationToken cancellationToken)
    {
        host.Ready.BeginRefill();
        var end = time.GetUtcNow() + host.Options.PollInterval;
        host.Agenda.Begin(end);
        var claimed = (await leases.ListClaimsAsync(cancellationToken).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
        await foreach (var run in host.Store.QueryRunsAsync(new RunQuery { Statuses = Waiting, WakesBy = end }, cancellationToken).ConfigureAwait(false))
        {
            if (Find(run) is { } found)
                host.Agenda.Add(found, run.NextWakeTime!.Value);
        }

        // From where the last search ended to the end, and then from the beginning to where this one began.
        var began = _after;
        if (await FindAtWorkAsync(until: null).ConfigureAwait(false) && began is not null)
        {
            _after = null;
            _ = await FindAtWorkAsync(until: began).ConfigureAwait(false);
        }

        async Task<bool> FindAtWorkAsync(string? until)
        {
            await foreach (var run in host.Store.QueryRunsAsync(new RunQuery { Statuses = AtWork, After = _after }, cancellationToken).ConfigureAwait(false))
            {
                if (until is not null && string.CompareOrdinal(run.RunId, until) > 0)
                    break;
                if (Find(run) is { } found && !host.Ready.TryAdd(found))
                    return false;
                _after = run.RunId;
            }

            _after = null;
            return true;
        }

        ReadyRun? Find(RunSummary run)
            => !claimed.Contains(run.RunId) && !host.Troubles.Holds(run.RunId) && host.Registry.Find(run.WorkflowId) is { } workflow ? new ReadyRun(run.RunId, workflow) : null;
    }
}
