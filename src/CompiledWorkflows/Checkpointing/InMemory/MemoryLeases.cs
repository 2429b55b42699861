namespace CompiledWorkflows;

/// <summary>The hosts of a store in memory, and their claims.</summary>
internal sealed class MemoryLeases : IRunLeases
{
    private readonly Dictionary<string, long> _beats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public ValueTask RegisterAsync(string hostId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(hostId);
        return new(Locked(() => _beats.TryAdd(hostId, 0), cancellationToken).AsTask());
    }

    public ValueTask<IReadOnlyCollection<string>?> BeatAsync(string hostId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(hostId);
        return Locked<IReadOnlyCollection<string>?>(
            () =>
            {
                if (!_beats.TryGetValue(hostId, out var beat))
                    return null;

                _beats[hostId] = beat + 1;
                return [.. _claims.Where(claim => claim.Value is { IsCancelled: true } held && held.HostId == hostId).Select(claim => claim.Key)];
            },
            cancellationToken);
    }

    public ValueTask<IReadOnlyCollection<RunHost>> ListHostsAsync(CancellationToken cancellationToken = default)
        => Locked<IReadOnlyCollection<RunHost>>(() => [.. _beats.Select(host => new RunHost(host.Key, host.Value))], cancellationToken);

    public ValueTask<bool> EvictAsync(RunHost host, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(host.HostId);
        return Locked(() => _beats.TryGetValue(host.HostId, out var beat) && beat == host.Beat && Remove(host.HostId), cancellationToken);
    }

    public ValueTask DeregisterAsync(string hostId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(hostId);
        return new(Locked(() => Remove(hostId), cancellationToken).AsTask());
    }

    public ValueTask<bool> TryClaimAsync(string runId, string hostId, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireRunId(runId);
        ArgumentException.ThrowIfNullOrEmpty(hostId);
        return Locked(() => _beats.ContainsKey(hostId) && (_claims.TryAdd(runId, new Claim(hostId, false)) || _claims[runId].HostId == hostId), cancellationToken);
    }

    public ValueTask ReleaseAsync(string runId, string hostId, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireRunId(runId);
        ArgumentException.ThrowIfNullOrEmpty(hostId);
        return new(Locked(() => _claims.TryGetValue(runId, out var claim) && claim.HostId == hostId && _claims.Remove(runId), cancellationToken).AsTask());
    }

    public ValueTask<IReadOnlyCollection<string>> ListClaimsAsync(CancellationToken cancellationToken = default)
        => Locked<IReadOnlyCollection<string>>(() => [.. _claims.Keys], cancellationToken);

    public ValueTask<bool> RequestCancelAsync(string runId, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireRunId(runId);
        return Locked(
            () =>
            {
                if (!_claims.TryGetValue(runId, out var claim))
                    return false;

                _claims[runId] = claim with { IsCancelled = true };
                return true;
            },
            cancellationToken);
    }

    private bool Remove(string hostId)
    {
        foreach (var (runId, claim) in _claims)
        {
            if (claim.HostId == hostId)
                _ = _claims.Remove(runId);
        }

        return _beats.Remove(hostId);
    }

    private ValueTask<T> Locked<T>(Func<T> act, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<T>(cancellationToken);

        lock (_gate)
            return ValueTask.FromResult(act());
    }

    private sealed record Claim(string HostId, bool IsCancelled);
}
