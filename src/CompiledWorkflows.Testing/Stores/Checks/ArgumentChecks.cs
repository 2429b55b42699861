namespace CompiledWorkflows;

/// <summary>Nonsense is refused.</summary>
internal static class ArgumentChecks
{
    public static IEnumerable<StoreCheck> All =>
    [
        new("RunIdsAreRequired", "A run id that is null or empty is an ArgumentException.", RequireRunIds),
        new("QueriesAreRequired", "A query that is null is an ArgumentException.", RequireQueries),
        new("SequenceNumbersAreRequired", "A log is opened at 0 or a later sequence number, or it is an ArgumentException.", RequireSequences),
    ];

    private static async Task RequireRunIds(StoreTrial trial)
    {
        var store = trial.Store;
        foreach (var nonsense in new[] { null!, "" })
        {
            await RefuseAsync(async () => _ = await store.OpenAsync(nonsense, 0, trial.Token).ConfigureAwait(false), "OpenAsync", nonsense).ConfigureAwait(false);
            await RefuseAsync(async () => _ = await store.ReadAsync(new CheckpointId(nonsense, 0), trial.Token).ConfigureAwait(false), "ReadAsync", nonsense).ConfigureAwait(false);
            await RefuseAsync(async () => _ = await store.ListAsync(nonsense, 0, trial.Token).ToListAsync(trial.Token).ConfigureAwait(false), "ListAsync", nonsense).ConfigureAwait(false);
            await RefuseAsync(async () => _ = await store.GetLatestAsync(nonsense, trial.Token).ConfigureAwait(false), "GetLatestAsync", nonsense).ConfigureAwait(false);
            await RefuseAsync(async () => _ = await store.DeleteAsync(nonsense, trial.Token).ConfigureAwait(false), "DeleteAsync", nonsense).ConfigureAwait(false);
        }
    }

    private static Task RequireQueries(StoreTrial trial)
        => RefuseAsync(async () => _ = await trial.QueryAsync(null!).ConfigureAwait(false), "QueryRunsAsync", null);

    private static async Task RequireSequences(StoreTrial trial)
    {
        foreach (var nonsense in new[] { -1, long.MinValue })
            await RefuseAsync(async () => _ = await trial.OpenAsync("r", nonsense).ConfigureAwait(false), "OpenAsync", nonsense).ConfigureAwait(false);

        await (await trial.OpenAsync("r", 0).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
    }

    private static async Task RefuseAsync(Func<ValueTask> action, string what, object? nonsense)
        => _ = await Expect.ThrowsAsync<ArgumentException>(action, $"{what} with {Expect.Show(nonsense)}").ConfigureAwait(false);
}
