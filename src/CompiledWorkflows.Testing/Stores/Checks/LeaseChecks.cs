namespace CompiledWorkflows;

/// <summary>Hosts of runs agree by the store on who drives which run. A store without leases promises nothing here.</summary>
internal static class LeaseChecks
{
    // Ids that differ in what databases and file systems like to take for the same, or to refuse.
    private static readonly string[] RunIds = ["r", "R", "r ", " ", "\0", "a/b", "%", "'", "ß", "ss", "\ud83d\ude00", "\ud83d", new string('x', 400)];

    public static IEnumerable<StoreCheck> All =>
    [
        new("HostsBeat", "A host that has registered beats until it is removed, and others see how often.", Beat),
        new("HostsAreEvictedByTheirBeat", "A host is evicted while its beat stands where it was seen, and not once it has beaten since.", Evict),
        new("RunsAreClaimedByOne", "A run is claimed by one host at a time, until that host gives it up or is gone.", ClaimByOne),
        new("ClaimsGoWithTheirHost", "The claims of a host that is removed are gone at once, and it claims nothing more.", ClaimsGo),
        new("CancellationsReachTheClaimant", "A request to cancel a run reaches the host that has claimed it with each beat, and is gone with the claim.", Cancel),
        new("ClaimsAreRaced", "Of many hosts that claim a run at the same time exactly one gets it.", Race),
        new("LeaseArgumentsAreChecked", "Ids of hosts and runs that are missing or empty are refused.", CheckArguments),
    ];

    private static async Task Beat(StoreTrial trial)
    {
        if (Open(trial) is not var (mine, others))
            return;

        Expect.Equal(null, await mine.BeatAsync("h", trial.Token).ConfigureAwait(false), "the answer to the beat of a host that has not registered");
        await mine.RegisterAsync("h", trial.Token).ConfigureAwait(false);
        for (var beat = 0; beat < 3; beat++)
        {
            Expect.Sequence([new RunHost("h", beat)], [.. await others.ListHostsAsync(trial.Token).ConfigureAwait(false)], "the hosts");
            Expect.Sequence([], [.. (await mine.BeatAsync("h", trial.Token).ConfigureAwait(false))!], "what a host is to cancel");
        }

        await others.RegisterAsync("h", trial.Token).ConfigureAwait(false);
        await others.RegisterAsync("H", trial.Token).ConfigureAwait(false);
        Expect.Sequence([new RunHost("H", 0), new RunHost("h", 3)], [.. (await mine.ListHostsAsync(trial.Token).ConfigureAwait(false)).OrderBy(host => host.HostId, StringComparer.Ordinal)], "the hosts after another has registered");
        await mine.DeregisterAsync("h", trial.Token).ConfigureAwait(false);
        await mine.DeregisterAsync("h", trial.Token).ConfigureAwait(false);
        Expect.Equal(null, await mine.BeatAsync("h", trial.Token).ConfigureAwait(false), "the answer to the beat of a host that was removed");
        Expect.Sequence([new RunHost("H", 0)], [.. await others.ListHostsAsync(trial.Token).ConfigureAwait(false)], "the hosts that are left");
    }

    private static async Task Evict(StoreTrial trial)
    {
        if (Open(trial) is not var (mine, others))
            return;

        await mine.RegisterAsync("h", trial.Token).ConfigureAwait(false);
        _ = await mine.BeatAsync("h", trial.Token).ConfigureAwait(false);
        foreach (var seen in new[] { new RunHost("h", 0), new RunHost("h", 2), new RunHost("other", 1) })
            Expect.Equal(false, await others.EvictAsync(seen, trial.Token).ConfigureAwait(false), $"whether {seen} was evicted");
        Expect.That(await mine.BeatAsync("h", trial.Token).ConfigureAwait(false) is not null, "a host to stay whose beat went on", "that it was evicted");
        Expect.Equal(true, await others.EvictAsync(new RunHost("h", 2), trial.Token).ConfigureAwait(false), "whether a host was evicted whose beat stood still");
        Expect.Equal(false, await others.EvictAsync(new RunHost("h", 2), trial.Token).ConfigureAwait(false), "whether it was evicted again");
        Expect.Equal(null, await mine.BeatAsync("h", trial.Token).ConfigureAwait(false), "the answer to the beat of a host that was evicted");
    }

    private static async Task ClaimByOne(StoreTrial trial)
    {
        if (Open(trial) is not var (mine, others))
            return;

        await mine.RegisterAsync("h1", trial.Token).ConfigureAwait(false);
        await others.RegisterAsync("h2", trial.Token).ConfigureAwait(false);
        foreach (var run in RunIds)
        {
            Expect.Equal(true, await mine.TryClaimAsync(run, "h1", trial.Token).ConfigureAwait(false), $"the claim of {Expect.Show(run)}");
            Expect.Equal(true, await mine.TryClaimAsync(run, "h1", trial.Token).ConfigureAwait(false), $"the claim of {Expect.Show(run)} by the same host");
            Expect.Equal(false, await others.TryClaimAsync(run, "h2", trial.Token).ConfigureAwait(false), $"the claim of {Expect.Show(run)} by another host");
            await others.ReleaseAsync(run, "h2", trial.Token).ConfigureAwait(false);
        }

        Expect.Sequence(RunIds.Order(StringComparer.Ordinal), [.. (await others.ListClaimsAsync(trial.Token).ConfigureAwait(false)).Order(StringComparer.Ordinal)], "the runs that are claimed");
        await mine.ReleaseAsync("r", "h1", trial.Token).ConfigureAwait(false);
        Expect.Equal(true, await others.TryClaimAsync("r", "h2", trial.Token).ConfigureAwait(false), "the claim of a run that was given up");
        Expect.Equal(false, await mine.TryClaimAsync("r", "h1", trial.Token).ConfigureAwait(false), "the claim by the host that has given it up");
    }

    private static async Task ClaimsGo(StoreTrial trial)
    {
        if (Open(trial) is not var (mine, others))
            return;

        await others.RegisterAsync("h2", trial.Token).ConfigureAwait(false);
        foreach (var evicts in new[] { true, false })
        {
            await mine.RegisterAsync($"h1 {evicts}", trial.Token).ConfigureAwait(false);
            foreach (var run in RunIds)
                _ = await mine.TryClaimAsync(run, $"h1 {evicts}", trial.Token).ConfigureAwait(false);

            if (evicts)
                _ = await others.EvictAsync(new RunHost("h1 True", 0), trial.Token).ConfigureAwait(false);
            else
                await mine.DeregisterAsync("h1 False", trial.Token).ConfigureAwait(false);

            Expect.Sequence([], [.. await others.ListClaimsAsync(trial.Token).ConfigureAwait(false)], "the runs that are claimed when their host is gone");
            foreach (var run in RunIds)
            {
                Expect.Equal(false, await mine.TryClaimAsync(run, $"h1 {evicts}", trial.Token).ConfigureAwait(false), "a claim by a host that is gone");
                Expect.Equal(true, await others.TryClaimAsync(run, "h2", trial.Token).ConfigureAwait(false), "a claim by another host");
                await mine.ReleaseAsync(run, $"h1 {evicts}", trial.Token).ConfigureAwait(false);
                await others.ReleaseAsync(run, "h2", trial.Token).ConfigureAwait(false);
            }
        }
    }

    private static async Task Cancel(StoreTrial trial)
    {
        if (Open(trial) is not var (mine, others))
            return;

        await mine.RegisterAsync("h", trial.Token).ConfigureAwait(false);
        await others.RegisterAsync("h2", trial.Token).ConfigureAwait(false);
        foreach (var run in RunIds)
        {
            Expect.Equal(false, await others.RequestCancelAsync(run, trial.Token).ConfigureAwait(false), "the answer to the cancellation of a run that nobody has claimed");
            _ = await mine.TryClaimAsync(run, "h", trial.Token).ConfigureAwait(false);
            Expect.Equal(true, await others.RequestCancelAsync(run, trial.Token).ConfigureAwait(false), "the answer to the cancellation of a run that is claimed");
            _ = await mine.TryClaimAsync(run, "h", trial.Token).ConfigureAwait(false);
            for (var beat = 0; beat < 2; beat++)
            {
                Expect.Sequence([], [.. (await others.BeatAsync("h2", trial.Token).ConfigureAwait(false))!], "what a host is to cancel that has claimed nothing");
                Expect.Sequence([run], [.. (await mine.BeatAsync("h", trial.Token).ConfigureAwait(false))!], "what the claimant is to cancel");
            }

            await mine.ReleaseAsync(run, "h", trial.Token).ConfigureAwait(false);
            _ = await mine.TryClaimAsync(run, "h", trial.Token).ConfigureAwait(false);
            Expect.Sequence([], [.. (await mine.BeatAsync("h", trial.Token).ConfigureAwait(false))!], "what is to be cancelled of a run that was given up and claimed again");
            await mine.ReleaseAsync(run, "h", trial.Token).ConfigureAwait(false);
        }
    }

    private static async Task Race(StoreTrial trial)
    {
        const int hosts = 16;
        if (Open(trial) is not var (mine, others))
            return;

        for (var host = 0; host < hosts; host++)
            await mine.RegisterAsync($"h{host}", trial.Token).ConfigureAwait(false);

        for (var round = 0; round < 10; round++)
        {
            var claims = await Task.WhenAll(Enumerable.Range(0, hosts).Select(host => Task.Run(async () => await (host % 2 == 0 ? mine : others).TryClaimAsync($"r{round}", $"h{host}", trial.Token).ConfigureAwait(false), trial.Token))).ConfigureAwait(false);
            Expect.Equal(1, claims.Count(claimed => claimed), "the number of hosts that got a run");
            Expect.Equal(true, await mine.TryClaimAsync($"r{round}", $"h{Array.IndexOf(claims, true)}", trial.Token).ConfigureAwait(false), "the claim of the host that got it");
        }

        var evictions = await Task.WhenAll(Enumerable.Range(0, hosts).Select(other => Task.Run(async () => await (other % 2 == 0 ? mine : others).EvictAsync(new RunHost("h0", 0), trial.Token).ConfigureAwait(false), trial.Token))).ConfigureAwait(false);
        Expect.Equal(1, evictions.Count(evicted => evicted), "the number of hosts that evicted another");
    }

    private static async Task CheckArguments(StoreTrial trial)
    {
        if (trial.Store.Leases is not { } leases)
            return;

        foreach (var missing in new[] { null!, "" })
        {
            await RefuseAsync(() => leases.RegisterAsync(missing), "RegisterAsync").ConfigureAwait(false);
            await RefuseAsync(async () => await leases.BeatAsync(missing).ConfigureAwait(false), "BeatAsync").ConfigureAwait(false);
            await RefuseAsync(async () => await leases.EvictAsync(new RunHost(missing, 0)).ConfigureAwait(false), "EvictAsync").ConfigureAwait(false);
            await RefuseAsync(() => leases.DeregisterAsync(missing), "DeregisterAsync").ConfigureAwait(false);
            await RefuseAsync(async () => await leases.TryClaimAsync(missing, "h").ConfigureAwait(false), "TryClaimAsync of no run").ConfigureAwait(false);
            await RefuseAsync(async () => await leases.TryClaimAsync("r", missing).ConfigureAwait(false), "TryClaimAsync by no host").ConfigureAwait(false);
            await RefuseAsync(() => leases.ReleaseAsync(missing, "h"), "ReleaseAsync of no run").ConfigureAwait(false);
            await RefuseAsync(() => leases.ReleaseAsync("r", missing), "ReleaseAsync by no host").ConfigureAwait(false);
            await RefuseAsync(async () => await leases.RequestCancelAsync(missing).ConfigureAwait(false), "RequestCancelAsync").ConfigureAwait(false);
        }

        static async Task RefuseAsync(Func<ValueTask> call, string what)
            => _ = await Expect.ThrowsAsync<ArgumentException>(call, $"{what} with an id that is missing or empty").ConfigureAwait(false);
    }

    /// <summary>The leases as two processes reach them.</summary>
    private static (IRunLeases Mine, IRunLeases Others)? Open(StoreTrial trial)
        => trial.Store.Leases is { } mine && trial.OpenStore().Leases is { } others ? (mine, others) : null;
}
