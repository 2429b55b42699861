namespace CompiledWorkflows;

/// <summary>Leases that are one table, of which each call has the whole for itself.</summary>
internal abstract class TableLeases : IRunLeases
{
    public async ValueTask RegisterAsync(string hostId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(hostId);
        _ = await UseAsync(table => table.Register(hostId), cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<IReadOnlyCollection<string>?> BeatAsync(string hostId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(hostId);
        return UseAsync(table => table.Beat(hostId), cancellationToken);
    }

    public ValueTask<IReadOnlyCollection<RunHost>> ListHostsAsync(CancellationToken cancellationToken = default) => UseAsync(static table => table.Hosts, cancellationToken);

    public ValueTask<bool> EvictAsync(RunHost host, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(host.HostId);
        return UseAsync(table => table.Evict(host), cancellationToken);
    }

    public async ValueTask DeregisterAsync(string hostId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(hostId);
        _ = await UseAsync(table => table.Deregister(hostId), cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<bool> TryClaimAsync(string runId, string hostId, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireRunId(runId);
        ArgumentException.ThrowIfNullOrEmpty(hostId);
        return UseAsync(table => table.TryClaim(runId, hostId), cancellationToken);
    }

    public async ValueTask ReleaseAsync(string runId, string hostId, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireRunId(runId);
        ArgumentException.ThrowIfNullOrEmpty(hostId);
        _ = await UseAsync(table => table.Release(runId, hostId), cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<IReadOnlyCollection<string>> ListClaimsAsync(CancellationToken cancellationToken = default) => UseAsync(static table => table.Claims, cancellationToken);

    public ValueTask<bool> RequestCancelAsync(string runId, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireRunId(runId);
        return UseAsync(table => table.RequestCancel(runId), cancellationToken);
    }

    /// <summary>Reads or changes the table while nobody else does.</summary>
    private protected abstract ValueTask<T> UseAsync<T>(Func<LeaseTable, T> use, CancellationToken cancellationToken);
}
