using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>Disposal ends the use of an object, and of no other.</summary>
internal static class DisposalChecks
{
    public static IEnumerable<StoreCheck> All =>
    [
        new("DisposedStoresRefuse", "Every method of a store that was disposed of throws ObjectDisposedException; disposing of it again does nothing.", StoresRefuse),
        new("DisposedLogsRefuse", "A log that was disposed of throws ObjectDisposedException; disposing of it again does nothing, to the next owner least of all.", LogsRefuse),
        new("OpenLogsOutliveTheirStore", "A log that is open when its store is disposed of stays usable.", LogsOutliveStores),
    ];

    private static async Task StoresRefuse(StoreTrial trial)
    {
        var store = trial.Store;
        await trial.AppendAsync("r", TestRecords.Create("r", 0, Base)).ConfigureAwait(false);
        await store.DisposeAsync().ConfigureAwait(false);
        await store.DisposeAsync().ConfigureAwait(false);

        await RefuseAsync(async () => _ = await store.OpenAsync("t", 0, trial.Token).ConfigureAwait(false), "OpenAsync").ConfigureAwait(false);
        await RefuseAsync(async () => _ = await store.ReadAsync(new CheckpointId("r", 0), trial.Token).ConfigureAwait(false), "ReadAsync").ConfigureAwait(false);
        await RefuseAsync(async () => _ = await store.ListAsync("r", 0, trial.Token).ToListAsync(trial.Token).ConfigureAwait(false), "ListAsync").ConfigureAwait(false);
        await RefuseAsync(async () => _ = await store.GetLatestAsync("r", trial.Token).ConfigureAwait(false), "GetLatestAsync").ConfigureAwait(false);
        await RefuseAsync(async () => _ = await store.ListRunsAsync(null, trial.Token).ToListAsync(trial.Token).ConfigureAwait(false), "ListRunsAsync").ConfigureAwait(false);
        await RefuseAsync(async () => _ = await store.QueryRunsAsync(new RunQuery(), trial.Token).ToListAsync(trial.Token).ConfigureAwait(false), "QueryRunsAsync").ConfigureAwait(false);
        await RefuseAsync(async () => _ = await store.DeleteAsync("r", trial.Token).ConfigureAwait(false), "DeleteAsync").ConfigureAwait(false);
        if (!trial.Subject.HasOneStore)
            Expect.Sequence(["r"], await trial.RunsAsync(null, trial.OpenStore()).ConfigureAwait(false), "the runs in the storage after a store on it was disposed of");
    }

    private static async Task LogsRefuse(StoreTrial trial)
    {
        var log = await trial.OpenAsync("r", 0).ConfigureAwait(false);
        await log.AppendAsync(TestRecords.Create("r", 0, Base), trial.Token).ConfigureAwait(false);
        await log.DisposeAsync().ConfigureAwait(false);
        var next = await trial.OpenAsync("r", 1).ConfigureAwait(false);
        await log.DisposeAsync().ConfigureAwait(false);
        await RefuseAsync(() => log.AppendAsync(TestRecords.Create("r", 1, Delta), trial.Token), "AppendAsync of a log").ConfigureAwait(false);
        await RefuseAsync(() => log.TrimAsync(0, trial.Token), "TrimAsync of a log").ConfigureAwait(false);

        await next.AppendAsync(TestRecords.Create("r", 1, Delta), trial.Token).ConfigureAwait(false);
        await next.DisposeAsync().ConfigureAwait(false);
        Expect.Sequence([0L, 1], await trial.SequencesAsync("r").ConfigureAwait(false), "the checkpoints listed");
    }

    private static async Task LogsOutliveStores(StoreTrial trial)
    {
        var store = trial.OpenStore();
        var log = await trial.OpenAsync("r", 0, store).ConfigureAwait(false);
        await log.AppendAsync(TestRecords.Create("r", 0, Base), trial.Token).ConfigureAwait(false);
        var unused = await trial.OpenAsync("s", 0, store).ConfigureAwait(false);
        await store.DisposeAsync().ConfigureAwait(false);
        await unused.DisposeAsync().ConfigureAwait(false);

        await log.AppendAsync(TestRecords.Create("r", 1, Base), trial.Token).ConfigureAwait(false);
        await log.TrimAsync(1, trial.Token).ConfigureAwait(false);
        await log.AppendAsync(TestRecords.Create("r", 2, Delta), trial.Token).ConfigureAwait(false);
        Expect.Equal(3, log.NextSequence, "NextSequence of the log whose store was disposed of");
        await log.DisposeAsync().ConfigureAwait(false);
        if (!trial.Subject.HasOneStore)
            Expect.Sequence([1L, 2], await trial.SequencesAsync("r").ConfigureAwait(false), "the checkpoints that another store lists");
    }

    private static async Task RefuseAsync(Func<ValueTask> action, string what)
        => _ = await Expect.ThrowsAsync<ObjectDisposedException>(action, $"{what} after the disposal").ConfigureAwait(false);
}
