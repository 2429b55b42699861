namespace CompiledWorkflows.Testing.Tests;

/// <summary>For each check of leases, by its name, how leases break the promise.</summary>
internal static class LeaseFaults
{
    public static Dictionary<string, Action<FaultyLeases>> All { get; } = new()
    {
        ["HostsBeat"] = leases => leases.Beat = async (host, token) => await leases.Inner.BeatAsync(host, token) ?? [],
        ["HostsAreEvictedByTheirBeat"] = leases => leases.Evict = async (host, token) =>
            (await leases.Inner.ListHostsAsync(token)).FirstOrDefault(each => each.HostId == host.HostId) is { HostId: not null } now && await leases.Inner.EvictAsync(now, token),
        ["RunsAreClaimedByOne"] = leases => leases.Claim = async (run, host, token) => await leases.Inner.TryClaimAsync(run, host, token) | true,
        ["ClaimsGoWithTheirHost"] = leases => leases.Claim = async (run, host, token) =>
        {
            await leases.Inner.RegisterAsync(host, token);
            return await leases.Inner.TryClaimAsync(run, host, token);
        },
        ["CancellationsReachTheClaimant"] = leases => leases.Cancel = async (run, token) => (await leases.Inner.ListClaimsAsync(token)).Contains(run),
        ["ClaimsAreRaced"] = leases => leases.Claim = async (run, host, token) =>
        {
            var isFree = !(await leases.Inner.ListClaimsAsync(token)).Contains(run);
            await Task.Delay(20, token);
            return await leases.Inner.TryClaimAsync(run, host, token) | isFree;
        },
        ["LeaseArgumentsAreChecked"] = leases => leases.Cancel = async (run, token) => run is { Length: > 0 } && await leases.Inner.RequestCancelAsync(run, token),
    };
}
