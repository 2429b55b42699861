namespace CompiledWorkflows;

/// <summary>The base of leases that are kept in a database or another server, beside the logs of a <see cref="DatabaseCheckpointStore"/>.</summary>
/// <remarks>
/// A derived class does single, atomic operations, which may be called at once from many threads; this one cares for arguments, cancellation and what to say.
/// Runs are named by their <see cref="DatabaseCheckpointStore">keys</see>, and hosts by ids of the same form.
/// </remarks>
/// <param name="store">The store beside which they are.</param>
public abstract class DatabaseRunLeases(DatabaseCheckpointStore store) : IRunLeases
{
    /// <inheritdoc/>
    public async ValueTask RegisterAsync(string hostId, CancellationToken cancellationToken = default)
        => _ = await AskAsync(AddHostAsync, Host(hostId), $"host '{hostId}' was to be registered", cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyCollection<string>?> BeatAsync(string hostId, CancellationToken cancellationToken = default)
        => Decode(await AskAsync(CountBeatAsync, Host(hostId), $"host '{hostId}' was to show that it lives", cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyCollection<RunHost>> ListHostsAsync(CancellationToken cancellationToken = default)
    {
        var hosts = await AskAsync(ReadHostsAsync, "the hosts were to be listed", cancellationToken).ConfigureAwait(false);
        return [.. hosts.Select(host => host with { HostId = OrdinalText.Decode(host.HostId) })];
    }

    /// <inheritdoc/>
    public ValueTask<bool> EvictAsync(RunHost host, CancellationToken cancellationToken = default)
        => AskAsync(id => RemoveHostAsync(id, host.Beat), Host(host.HostId), $"host '{host.HostId}' was to be evicted", cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DeregisterAsync(string hostId, CancellationToken cancellationToken = default)
        => _ = await AskAsync(id => RemoveHostAsync(id, null), Host(hostId), $"host '{hostId}' was to be removed", cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<bool> TryClaimAsync(string runId, string hostId, CancellationToken cancellationToken = default)
        => AskAsync(key => AddClaimAsync(key, Host(hostId)), Run(runId), $"run '{runId}' was to be claimed", cancellationToken);

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(string runId, string hostId, CancellationToken cancellationToken = default)
        => _ = await AskAsync(key => RemoveClaimAsync(key, Host(hostId)), Run(runId), $"the claim of run '{runId}' was to be given up", cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyCollection<string>> ListClaimsAsync(CancellationToken cancellationToken = default)
        => Decode(await AskAsync(ReadClaimsAsync, "the claims were to be listed", cancellationToken).ConfigureAwait(false))!;

    /// <inheritdoc/>
    public ValueTask<bool> RequestCancelAsync(string runId, CancellationToken cancellationToken = default)
        => AskAsync(MarkClaimAsync, Run(runId), $"run '{runId}' was to be cancelled", cancellationToken);

    /// <summary>Adds a host whose beat is 0, if there is none of that id.</summary>
    /// <param name="host">The host's id.</param>
    /// <returns>Whether it was added.</returns>
    protected abstract ValueTask<bool> AddHostAsync(string host);

    /// <summary>Counts a host's beat up by one.</summary>
    /// <param name="host">The host's id.</param>
    /// <returns>The keys of the runs whose claims are its own and are marked; <see langword="null"/> where there is no such host.</returns>
    protected abstract ValueTask<IReadOnlyCollection<string>?> CountBeatAsync(string host);

    /// <summary>Reads all hosts.</summary>
    protected abstract ValueTask<IReadOnlyCollection<RunHost>> ReadHostsAsync();

    /// <summary>Removes a host and all its claims.</summary>
    /// <param name="host">The host's id.</param>
    /// <param name="beat">The beat that it has to have; <see langword="null"/> for any.</param>
    /// <returns><see langword="false"/>, with nothing done, where there is no such host with that beat.</returns>
    protected abstract ValueTask<bool> RemoveHostAsync(string host, long? beat);

    /// <summary>Adds a claim, if there is the host and no claim of another.</summary>
    /// <param name="key">The run's key.</param>
    /// <param name="host">The host's id.</param>
    /// <returns>Whether the run is claimed by that host now.</returns>
    protected abstract ValueTask<bool> AddClaimAsync(string key, string host);

    /// <summary>Removes a claim, if it is that host's.</summary>
    /// <param name="key">The run's key.</param>
    /// <param name="host">The host's id.</param>
    /// <returns>Whether it was removed.</returns>
    protected abstract ValueTask<bool> RemoveClaimAsync(string key, string host);

    /// <summary>Reads the keys of the runs that are claimed.</summary>
    protected abstract ValueTask<IReadOnlyCollection<string>> ReadClaimsAsync();

    /// <summary>Marks the claim of a run.</summary>
    /// <param name="key">The run's key.</param>
    /// <returns><see langword="false"/> where there is no claim.</returns>
    protected abstract ValueTask<bool> MarkClaimAsync(string key);

    private static IReadOnlyCollection<string>? Decode(IReadOnlyCollection<string>? keys) => keys is null ? null : [.. keys.Select(OrdinalText.Decode)];

    private static string Host(string hostId)
    {
        ArgumentException.ThrowIfNullOrEmpty(hostId);
        return OrdinalText.Encode(hostId);
    }

    private static string Run(string runId)
    {
        StoreArguments.RequireRunId(runId);
        return DatabaseCheckpointStore.Encode(runId);
    }

    private ValueTask<T> AskAsync<T>(Func<string, ValueTask<T>> operation, string id, string description, CancellationToken cancellationToken)
        => AskAsync(() => operation(id), description, cancellationToken);

    private ValueTask<T> AskAsync<T>(Func<ValueTask<T>> operation, string description, CancellationToken cancellationToken)
        => cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<T>(cancellationToken) : store.Answer(operation, description);
}
