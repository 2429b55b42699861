using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>A cancelled operation was not begun, or is finished.</summary>
internal static class CancellationChecks
{
    private const int Attempts = 200;

    public static IEnumerable<StoreCheck> All =>
    [
        new("CancelledTokensStopEverything", "With a token that is cancelled already nothing is done.", StopEverything),
        new("CancellationLeavesLogsWhole", "Whenever a token is cancelled, the operation was done or it was not, and says which: what throws changed nothing.", LeaveLogsWhole),
    ];

    private static async Task StopEverything(StoreTrial trial)
    {
        var (store, cancelled) = (trial.Store, new CancellationToken(canceled: true));
        var log = await trial.OpenAsync("r", 0).ConfigureAwait(false);
        await log.AppendAsync(TestRecords.Create("r", 0, Base), trial.Token).ConfigureAwait(false);
        await log.AppendAsync(TestRecords.Create("r", 1, Base), trial.Token).ConfigureAwait(false);

        await CancelAsync(async () => _ = await store.OpenAsync("s", 0, cancelled).ConfigureAwait(false), "opening").ConfigureAwait(false);
        await CancelAsync(async () => _ = await store.ReadAsync(new CheckpointId("r", 0), cancelled).ConfigureAwait(false), "reading").ConfigureAwait(false);
        await CancelAsync(async () => _ = await store.GetLatestAsync("r", cancelled).ConfigureAwait(false), "finding the latest checkpoint").ConfigureAwait(false);
        await CancelAsync(async () => _ = await store.ListAsync("r", 0, cancelled).ToListAsync(CancellationToken.None).ConfigureAwait(false), "listing checkpoints").ConfigureAwait(false);
        await CancelAsync(async () => _ = await store.ListAsync("r", 0, trial.Token).ToListAsync(cancelled).ConfigureAwait(false), "listing checkpoints, with the enumerator's token,").ConfigureAwait(false);
        await CancelAsync(async () => _ = await store.ListRunsAsync(null, cancelled).ToListAsync(CancellationToken.None).ConfigureAwait(false), "listing runs").ConfigureAwait(false);
        await CancelAsync(async () => _ = await store.ListRunsAsync(null, trial.Token).ToListAsync(cancelled).ConfigureAwait(false), "listing runs, with the enumerator's token,").ConfigureAwait(false);
        await CancelAsync(async () => _ = await store.QueryRunsAsync(new RunQuery(), cancelled).ToListAsync(CancellationToken.None).ConfigureAwait(false), "finding runs").ConfigureAwait(false);
        await CancelAsync(async () => _ = await store.QueryRunsAsync(new RunQuery(), trial.Token).ToListAsync(cancelled).ConfigureAwait(false), "finding runs, with the enumerator's token,").ConfigureAwait(false);
        await CancelAsync(() => log.AppendAsync(TestRecords.Create("r", 2, Delta), cancelled), "appending").ConfigureAwait(false);
        await CancelAsync(() => log.TrimAsync(1, cancelled), "trimming").ConfigureAwait(false);
        await log.AppendAsync(TestRecords.Create("r", 2, Delta), trial.Token).ConfigureAwait(false);
        await log.DisposeAsync().ConfigureAwait(false);
        await CancelAsync(async () => _ = await store.DeleteAsync("r", cancelled).ConfigureAwait(false), "deleting").ConfigureAwait(false);

        Expect.Sequence([0L, 1, 2], await trial.SequencesAsync("r").ConfigureAwait(false), "the checkpoints after cancelled operations");
        await trial.AppendAsync("s", TestRecords.Create("s", 0, Base)).ConfigureAwait(false);
    }

    private static async Task LeaveLogsWhole(StoreTrial trial)
    {
        var log = await trial.OpenAsync("r", 0).ConfigureAwait(false);
        long count = 0, first = 0;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var next = TestRecords.Create("r", count, count % 8 == 0 ? Base : Delta, trial.Random.Next(3) == 0 ? 50_000 : 100);
            count += await TryAsync(trial, token => log.AppendAsync(next, token)).ConfigureAwait(false) ? 1 : 0;
            Expect.Equal(count, log.NextSequence, $"NextSequence after {count} records and cancelled appends");
            var kept = Math.Max(first, count - 10);
            if (await TryAsync(trial, token => log.TrimAsync(kept, token)).ConfigureAwait(false))
                first = kept / 8 * 8;

            List<CheckpointSummary> listed = [];
            if (await TryAsync(trial, async token => listed = await trial.Store.ListAsync("r", 0, token).ToListAsync(token).ConfigureAwait(false)).ConfigureAwait(false))
                Expect.Sequence(Enumerable.Range((int)first, (int)(count - first)).Select(i => (long)i), [.. listed.Select(checkpoint => checkpoint.Id.Sequence)], "the checkpoints listed");

            await OpenAndDeleteAsync(trial).ConfigureAwait(false);
        }

        for (; count < 3; count++)
            await log.AppendAsync(TestRecords.Create("r", count, count == 0 ? Base : Delta, 100), trial.Token).ConfigureAwait(false);

        Expect.Sequence(Enumerable.Range((int)first, (int)(count - first)).Select(i => (long)i), await trial.SequencesAsync("r").ConfigureAwait(false), "the checkpoints listed at the end");
        Expect.Equal(count - 1, (await trial.ReadAsync("r", count - 1).ConfigureAwait(false))[^1].Sequence, "the last record read");
    }

    /// <summary>A log whose opening was cancelled is free, and a run whose deletion was cancelled is whole.</summary>
    private static async Task OpenAndDeleteAsync(StoreTrial trial)
    {
        ICheckpointLog? opened = null;
        _ = await TryAsync(trial, async token => opened = await trial.Store.OpenAsync("s", 0, token).ConfigureAwait(false)).ConfigureAwait(false);
        opened ??= await trial.OpenAsync("s", 0).ConfigureAwait(false);
        await opened.AppendAsync(TestRecords.Create("s", 0, Base), trial.Token).ConfigureAwait(false);
        await opened.DisposeAsync().ConfigureAwait(false);

        var deleted = await TryAsync(trial, async token => _ = await trial.Store.DeleteAsync("s", token).ConfigureAwait(false)).ConfigureAwait(false);
        Expect.Records(deleted ? [] : [TestRecords.Create("s", 0, Base)], await trial.ReadAsync("s", 0).ConfigureAwait(false), $"what is read of a run whose deletion was {(deleted ? "not " : "")}cancelled");
        Expect.Equal(!deleted, await trial.DeleteAsync("s").ConfigureAwait(false), "the answer to the deletion afterwards");
    }

    /// <summary>Does something whose token another thread cancels sooner or later, and says whether it was done.</summary>
    private static async Task<bool> TryAsync(StoreTrial trial, Func<CancellationToken, ValueTask> action)
    {
        using var source = new CancellationTokenSource();
        var spins = 1 << trial.Random.Next(16);
        var cancelling = Task.Run(
            () =>
            {
                Thread.SpinWait(spins);
                source.Cancel();
            },
            trial.Token);
        try
        {
            await action(source.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            await cancelling.ConfigureAwait(false);
        }
    }

    private static async Task CancelAsync(Func<ValueTask> action, string what)
        => _ = await Expect.ThrowsAsync<OperationCanceledException>(action, $"{what} with a cancelled token").ConfigureAwait(false);
}
