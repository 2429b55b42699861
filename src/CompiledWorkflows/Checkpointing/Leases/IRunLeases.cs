namespace CompiledWorkflows;

/// <summary>Tells the hosts that share a store which of them drives a run, so that they do not all try.</summary>
/// <remarks>
/// <para>
/// A host registers and then counts its beats; a claim names the host that drives a run, and is gone when the host is. No clock is read: whoever has seen the beat of another host
/// stand still for long enough, by a clock of its own, evicts that host, which succeeds only while the beat still stands.
/// </para>
/// <para>
/// Claims say who tries; they do not keep a log safe. That is what <see cref="ICheckpointStore.OpenAsync"/> does: a host that was evicted and does not know it yet
/// loses its logs to those who go on with its runs.
/// </para>
/// <para>All members are thread-safe. They throw <see cref="ArgumentException"/> for an id that is <see langword="null"/> or empty.</para>
/// </remarks>
public interface IRunLeases
{
    /// <summary>Makes a host known. One that is known stays as it is.</summary>
    /// <param name="hostId">The host's id, unique for ever: no id is used again after it was evicted.</param>
    /// <param name="cancellationToken">Gives up before the host is known.</param>
    ValueTask RegisterAsync(string hostId, CancellationToken cancellationToken = default);

    /// <summary>Counts a host's beat up by one.</summary>
    /// <param name="hostId">The host.</param>
    /// <param name="cancellationToken">Gives up before the beat is counted.</param>
    /// <returns>The runs that the host has claimed and that somebody asks it to cancel; <see langword="null"/> where the host is not known: it was evicted, and its claims are gone.</returns>
    ValueTask<IReadOnlyCollection<string>?> BeatAsync(string hostId, CancellationToken cancellationToken = default);

    /// <summary>Lists all hosts with their beats.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    ValueTask<IReadOnlyCollection<RunHost>> ListHostsAsync(CancellationToken cancellationToken = default);

    /// <summary>Removes a host and its claims, if its beat still stands where it was seen.</summary>
    /// <param name="host">The host, as it was seen.</param>
    /// <param name="cancellationToken">Gives up before anything is removed.</param>
    /// <returns><see langword="false"/>, with nothing done, where it has beaten since or is not known.</returns>
    ValueTask<bool> EvictAsync(RunHost host, CancellationToken cancellationToken = default);

    /// <summary>Removes a host that ends, and its claims.</summary>
    /// <param name="hostId">The host. One that is not known is no error.</param>
    /// <param name="cancellationToken">Gives up before anything is removed.</param>
    ValueTask DeregisterAsync(string hostId, CancellationToken cancellationToken = default);

    /// <summary>Claims a run for a host. The run need not exist.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="hostId">The host.</param>
    /// <param name="cancellationToken">Gives up before the run is claimed.</param>
    /// <returns>Whether the run is the host's: <see langword="true"/> also where it was before; <see langword="false"/> where another host has claimed it, or this one is not known.</returns>
    ValueTask<bool> TryClaimAsync(string runId, string hostId, CancellationToken cancellationToken = default);

    /// <summary>Gives up a host's claim of a run. Where it has none, nothing happens.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="hostId">The host.</param>
    /// <param name="cancellationToken">Gives up before the claim is given up.</param>
    ValueTask ReleaseAsync(string runId, string hostId, CancellationToken cancellationToken = default);

    /// <summary>Lists the runs that are claimed.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    ValueTask<IReadOnlyCollection<string>> ListClaimsAsync(CancellationToken cancellationToken = default);

    /// <summary>Asks the host that has claimed a run to cancel it: the host learns it with its next beat. The request goes with the claim.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Gives up before it is asked for.</param>
    /// <returns><see langword="false"/>, with nothing done, where nobody has claimed the run.</returns>
    ValueTask<bool> RequestCancelAsync(string runId, CancellationToken cancellationToken = default);
}
