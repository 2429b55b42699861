using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>A log has one writer at a time: the one that lives, or the latest who asked.</summary>
internal static class OwnershipChecks
{
    public static IEnumerable<StoreCheck> All =>
    [
        new("OpeningLeavesNothing", "Opening a log alone leaves nothing behind.", OpeningLeavesNothing),
        new("LogsHaveOneWriter", "Of two writers of a log either the second is refused at its opening, or the first at its next append.", OneWriter),
        new("StaleWritersAreRefused", "A writer that has not seen the latest checkpoint, or has seen one that is not there, is refused, and the log stays free.", RefuseStale),
        new("JournalRecordsDoNotConflict", "A writer that knows the latest checkpoint goes on after the journal records that follow it.", GoOnAfterJournalRecords),
        new("LosersNeverWrite", "A writer that has lost its log writes nothing, whatever becomes of the run: not if it is deleted, and not if it is begun anew.", LosersNeverWrite),
    ];

    private static async Task OpeningLeavesNothing(StoreTrial trial)
    {
        for (var i = 0; i < 2; i++)
        {
            await (await trial.OpenAsync("r", 0).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
            var log = await trial.OpenAsync("r", 0).ConfigureAwait(false);
            Expect.Sequence([], await trial.RunsAsync().ConfigureAwait(false), "the runs listed while a log without records is open");
            await log.DisposeAsync().ConfigureAwait(false);
        }

        Expect.Sequence([], await trial.RunsAsync().ConfigureAwait(false), "the runs listed after a log without records was open");
        Expect.Equal(null, await trial.LatestAsync("r").ConfigureAwait(false), "the latest checkpoint");
        Expect.Equal(false, await trial.DeleteAsync("r").ConfigureAwait(false), "the answer to the deletion of a run without records");
        await trial.AppendAsync("r", TestRecords.Create("r", 0, Base)).ConfigureAwait(false);
        Expect.Sequence(["r"], await trial.RunsAsync().ConfigureAwait(false), "the runs listed after the first record");
    }

    private static async Task OneWriter(StoreTrial trial)
    {
        foreach (var (run, store) in new[] { ("same", trial.Store), ("other", trial.OpenStore()) })
        {
            var first = await trial.OpenAsync(run, 0).ConfigureAwait(false);
            await first.AppendAsync(TestRecords.Create(run, 0, Base), trial.Token).ConfigureAwait(false);
            var second = await trial.TryOpenAsync(run, 1, store).ConfigureAwait(false);
            var (winner, loser) = second is null ? (first, second) : (second, first);
            Expect.Equal(1, winner.NextSequence, "NextSequence of the writer that goes on");
            await winner.AppendAsync(TestRecords.Create(run, 1, Delta, 1), trial.Token).ConfigureAwait(false);
            if (loser is not null)
            {
                await RefuseAppendAsync(trial, loser, TestRecords.Create(run, 1, Delta, 2), "the writer whose log was taken").ConfigureAwait(false);
                await loser.DisposeAsync().ConfigureAwait(false);
                await winner.AppendAsync(TestRecords.Create(run, 2, Delta, 3), trial.Token).ConfigureAwait(false);
            }

            await winner.DisposeAsync().ConfigureAwait(false);
            Expect.Records([TestRecords.Create(run, 0, Base), TestRecords.Create(run, 1, Delta, 1)], await trial.ReadAsync(run, 1).ConfigureAwait(false), "checkpoint 1");
            var next = (await trial.LatestAsync(run).ConfigureAwait(false))!.Id.Sequence + 1;
            Expect.Equal(next, (await trial.OpenAsync(run, next, store).ConfigureAwait(false)).NextSequence, "NextSequence of the next writer");
        }
    }

    private static async Task RefuseStale(StoreTrial trial)
    {
        await trial.AppendAsync("r", TestRecords.Create("r", 0, Base), TestRecords.Create("r", 1, Delta), TestRecords.Create("r", 2, Journal)).ConfigureAwait(false);
        foreach (var wrong in new[] { 0L, 1, 4, 100, long.MaxValue })
        {
            var refusal = await Expect.ThrowsAsync<CheckpointConflictException>(async () => _ = await trial.OpenAsync("r", wrong).ConfigureAwait(false), $"opening a log of two checkpoints and a journal record at {wrong}").ConfigureAwait(false);
            Expect.Equal(("r", wrong), (refusal.RunId, refusal.Sequence), "run and sequence number in the exception");
        }

        _ = await Expect.ThrowsAsync<CheckpointConflictException>(async () => _ = await trial.OpenAsync("unknown", 1).ConfigureAwait(false), "opening the log of an unknown run at 1").ConfigureAwait(false);
        Expect.Sequence(["r"], await trial.RunsAsync().ConfigureAwait(false), "the runs listed after refusals");
        await trial.AppendAsync("r", TestRecords.Create("r", 3, Delta)).ConfigureAwait(false);
        await trial.AppendAsync("unknown", TestRecords.Create("unknown", 0, Base)).ConfigureAwait(false);
    }

    private static async Task GoOnAfterJournalRecords(StoreTrial trial)
    {
        await trial.AppendAsync("r", TestRecords.Create("r", 0, Base), TestRecords.Create("r", 1, Journal), TestRecords.Create("r", 2, Journal)).ConfigureAwait(false);
        foreach (var next in new[] { 1, 2, 3 })
        {
            var log = await trial.OpenAsync("r", next).ConfigureAwait(false);
            Expect.Equal(3, log.NextSequence, $"NextSequence of a log opened at {next}");
            await log.DisposeAsync().ConfigureAwait(false);
        }

        await trial.AppendAsync("r", TestRecords.Create("r", 3, Delta)).ConfigureAwait(false);
        _ = await Expect.ThrowsAsync<CheckpointConflictException>(async () => _ = await trial.OpenAsync("r", 1).ConfigureAwait(false), "opening at 1 a log with a checkpoint 3").ConfigureAwait(false);
    }

    private static async Task LosersNeverWrite(StoreTrial trial)
    {
        var loser = await trial.OpenAsync("r", 0).ConfigureAwait(false);
        await loser.AppendAsync(TestRecords.Create("r", 0, Base), trial.Token).ConfigureAwait(false);
        if (await trial.TryOpenAsync("r", 1, trial.OpenStore()).ConfigureAwait(false) is not { } taker)
            return; // Who owns a log in this store does not lose it.

        foreach (var becomes in new[] { "taken", "continued", "deleted", "begun anew", "as long as before", "longer" })
        {
            switch (becomes)
            {
                case "continued":
                    await taker.AppendAsync(TestRecords.Create("r", 1, Base), trial.Token).ConfigureAwait(false);
                    break;
                case "deleted":
                    await taker.DisposeAsync().ConfigureAwait(false);
                    _ = await trial.DeleteAsync("r").ConfigureAwait(false);
                    break;
                case "begun anew" or "as long as before" or "longer":
                    taker = await trial.OpenAsync("r", becomes == "begun anew" ? 0 : taker.NextSequence).ConfigureAwait(false);
                    await taker.AppendAsync(TestRecords.Create("r", taker.NextSequence, Base), trial.Token).ConfigureAwait(false);
                    break;
            }

            var before = await trial.SequencesAsync("r").ConfigureAwait(false);
            await RefuseAppendAsync(trial, loser, TestRecords.Create("r", 1, Base, 99), $"the writer that lost its log, which is now {becomes},").ConfigureAwait(false);
            _ = await Expect.ThrowsAsync<CheckpointConflictException>(() => loser.TrimAsync(1, trial.Token), $"trimming by the writer that lost its log, which is now {becomes},").ConfigureAwait(false);
            Expect.Sequence(before, await trial.SequencesAsync("r").ConfigureAwait(false), $"the checkpoints listed after a writer was refused that lost its log, which is now {becomes},");
        }
    }

    private static async Task RefuseAppendAsync(StoreTrial trial, ICheckpointLog loser, CheckpointRecord record, string who)
    {
        for (var i = 0; i < 2; i++)
            _ = await Expect.ThrowsAsync<CheckpointConflictException>(() => loser.AppendAsync(record, trial.Token), $"an append by {who}").ConfigureAwait(false);
    }
}
