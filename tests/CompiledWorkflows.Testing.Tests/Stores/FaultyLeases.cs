namespace CompiledWorkflows.Testing.Tests;

/// <summary>Leases that do what others do, apart from what a test replaces.</summary>
internal sealed class FaultyLeases(IRunLeases inner) : IRunLeases
{
    public IRunLeases Inner => inner;

    public Func<string, CancellationToken, ValueTask<IReadOnlyCollection<string>?>> Beat { get; set; } = inner.BeatAsync;

    public Func<RunHost, CancellationToken, ValueTask<bool>> Evict { get; set; } = inner.EvictAsync;

    public Func<string, string, CancellationToken, ValueTask<bool>> Claim { get; set; } = inner.TryClaimAsync;

    public Func<string, CancellationToken, ValueTask<bool>> Cancel { get; set; } = inner.RequestCancelAsync;

    public ValueTask RegisterAsync(string hostId, CancellationToken cancellationToken = default) => inner.RegisterAsync(hostId, cancellationToken);

    public ValueTask<IReadOnlyCollection<string>?> BeatAsync(string hostId, CancellationToken cancellationToken = default) => Beat(hostId, cancellationToken);

    public ValueTask<IReadOnlyCollection<RunHost>> ListHostsAsync(CancellationToken cancellationToken = default) => inner.ListHostsAsync(cancellationToken);

    public ValueTask<bool> EvictAsync(RunHost host, CancellationToken cancellationToken = default) => Evict(host, cancellationToken);

    public ValueTask DeregisterAsync(string hostId, CancellationToken cancellationToken = default) => inner.DeregisterAsync(hostId, cancellationToken);

    public ValueTask<bool> TryClaimAsync(string runId, string hostId, CancellationToken cancellationToken = default) => Claim(runId, hostId, cancellationToken);

    public ValueTask ReleaseAsync(string runId, string hostId, CancellationToken cancellationToken = default) => inner.ReleaseAsync(runId, hostId, cancellationToken);

    public ValueTask<IReadOnlyCollection<string>> ListClaimsAsync(CancellationToken cancellationToken = default) => inner.ListClaimsAsync(cancellationToken);

    public ValueTask<bool> RequestCancelAsync(string runId, CancellationToken cancellationToken = default) => Cancel(runId, cancellationToken);
}
