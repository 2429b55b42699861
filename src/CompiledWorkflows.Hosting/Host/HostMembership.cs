using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CompiledWorkflows;

/// <summary>This host among those that share the store: it shows that it lives, and evicts those that do not any more.</summary>
internal sealed class HostMembership(WorkflowHost host, IRunLeases leases, TimeProvider time)
{
    private readonly Dictionary<string, (long Beat, long Since)> _others = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string RunId, string Claimant)> _unreleased = new();
    private volatile string? _id;

    /// <summary>Makes the host known.</summary>
    public async Task JoinAsync(CancellationToken cancellationToken)
    {
        var id = NewId();
        await leases.RegisterAsync(id, cancellationToken).ConfigureAwait(false);
        _id = id;
        host.Log.Joined(id);
    }

    /// <summary>Shows that the host lives until it is told to stop.</summary>
    public async Task StayAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(host.Options.BeatInterval, time, cancellationToken).ConfigureAwait(false);
            try
            {
                await BeatAsync(cancellationToken).ConfigureAwait(false);
                await EvictAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                host.Log.MissedBeat(e);
            }
        }
    }

    /// <summary>Gives up all claims, so that others go on at once.</summary>
    public async Task LeaveAsync()
    {
        if (_id is not { } id)
            return;

        _id = null;
        try
        {
            await leases.DeregisterAsync(id, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            host.Log.CouldNotLeave(e);
        }
    }

    /// <summary>Claims a run.</summary>
    /// <returns>The id under which it is claimed; <see langword="null"/> where another host has it, or this one is not known.</returns>
    public async Task<string?> TryClaimAsync(string runId, CancellationToken cancellationToken)
        => _id is { } id && await leases.TryClaimAsync(runId, id, cancellationToken).ConfigureAwait(false) ? id : null;

    /// <summary>Gives up a claim. One that cannot be given up goes with this host.</summary>
    public async Task ReleaseAsync(string runId, string? claimant)
    {
        if (claimant is null || claimant != _id)
            return;

        try
        {
            await leases.ReleaseAsync(runId, claimant, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            host.Log.CouldNotRelease(e, runId);
            _unreleased.Enqueue((runId, claimant));
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        if (_id is not { } id || await leases.BeatAsync(id, cancellationToken).ConfigureAwait(false) is not { } cancelled)
        {
            if (_id is { } lost)
            {
                _id = null;
                host.Log.Evicted(lost);
                host.AbandonRuns();
            }

            await JoinAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        foreach (var runId in cancelled)
            host.CancelLocally(runId);

        for (var count = _unreleased.Count; count > 0 && _unreleased.TryDequeue(out var claim); count--)
            await ReleaseAsync(claim.RunId, claim.Claimant).ConfigureAwait(false);
    }

    /// <summary>Evicts the hosts whose beat has stood still for as long as a lease lasts, by this host's clock.</summary>
    private async Task EvictAsync(CancellationToken cancellationToken)
    {
        var seen = await leases.ListHostsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var gone in _others.Keys.Except(seen.Select(other => other.HostId)).ToList())
            _ = _others.Remove(gone);

        foreach (var other in seen.Where(other => other.HostId != _id))
        {
            if (!_others.TryGetValue(other.HostId, out var before) || before.Beat != other.Beat)
            {
                _others[other.HostId] = (other.Beat, time.GetTimestamp());
            }
            else if (time.GetElapsedTime(before.Since) >= host.Options.LeaseDuration && await leases.EvictAsync(other, cancellationToken).ConfigureAwait(false))
            {
                host.Log.EvictedOther(other.HostId);
                host.LookForRuns();
            }
        }
    }

    [SuppressMessage("ApiDesign", "RS0030", Justification = "The id tells hosts apart; nothing that a run does depends on it.")]
    private static string NewId() => Guid.NewGuid().ToString("N");
}
