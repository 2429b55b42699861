using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>The beginning of a log can be removed.</summary>
internal static class TrimChecks
{
    private static readonly CheckpointRecordKind[] Kinds = [Base, Delta, Journal, Base, Delta, Journal, Base, Delta];

    public static IEnumerable<StoreCheck> All =>
    [
        new("TrimmingKeepsWhatIsNeeded", "Trimming removes the records that no checkpoint from a given one on needs, and no others: journal records that follow one that stays are kept; numbers stay.", KeepWhatIsNeeded),
        new("TrimmedLogsGoOn", "A trimmed log is opened, appended to, trimmed again and deleted like any other.", GoOn),
    ];

    private static async Task KeepWhatIsNeeded(StoreTrial trial)
    {
        CheckpointRecord[] records = [.. Kinds.Select((kind, i) => TestRecords.Create("r", i, kind, 20 * i))];
        long[] checkpoints = [0, 1, 3, 4, 6, 7];
        for (var sequence = -1; sequence <= records.Length + 1; sequence++)
        {
            var log = await trial.OpenAsync("r", 0).ConfigureAwait(false);
            await log.TrimAsync(sequence, trial.Token).ConfigureAwait(false);
            foreach (var record in records)
                await log.AppendAsync(record, trial.Token).ConfigureAwait(false);

            await log.TrimAsync(sequence, trial.Token).ConfigureAwait(false);
            await log.TrimAsync(0, trial.Token).ConfigureAwait(false);
            long first = sequence switch { < 3 => 0, < 6 => 3, _ => 6 };
            Expect.Equal(records.Length, log.NextSequence, $"NextSequence after trimming to {sequence}");
            Expect.Sequence(checkpoints.Where(kept => kept >= first), await trial.SequencesAsync("r").ConfigureAwait(false), $"the checkpoints listed after trimming to {sequence}");
            Expect.Records(first < 6 ? records[3..6] : [], await trial.ReadAsync("r", 4).ConfigureAwait(false), $"checkpoint 4 after trimming to {sequence}");
            Expect.Records(first < 3 ? records[..3] : [], await trial.ReadAsync("r", 1).ConfigureAwait(false), $"checkpoint 1 after trimming to {sequence}");
            Expect.Records(records[6..], await trial.ReadAsync("r", 7, trial.OpenStore()).ConfigureAwait(false), $"checkpoint 7 after trimming to {sequence}");
            await log.DisposeAsync().ConfigureAwait(false);
            _ = await trial.DeleteAsync("r").ConfigureAwait(false);
        }
    }

    private static async Task GoOn(StoreTrial trial)
    {
        CheckpointRecord[] records = [.. Kinds.Append(Delta).Append(Base).Select((kind, i) => TestRecords.Create("r", i, kind, 20 * i))];
        await trial.AppendAsync("r", records[..8]).ConfigureAwait(false);
        var log = await trial.OpenAsync("r", 8).ConfigureAwait(false);
        await log.TrimAsync(4, trial.Token).ConfigureAwait(false);
        await log.AppendAsync(records[8], trial.Token).ConfigureAwait(false);
        await log.DisposeAsync().ConfigureAwait(false);
        Expect.Sequence([3L, 4, 6, 7, 8], await trial.SequencesAsync("r").ConfigureAwait(false), "the checkpoints listed after a trimmed log went on");
        Expect.Records(records[6..9], await trial.ReadAsync("r", 8).ConfigureAwait(false), "checkpoint 8");

        _ = await Expect.ThrowsAsync<CheckpointConflictException>(async () => _ = await trial.OpenAsync("r", 8).ConfigureAwait(false), "opening a trimmed log before its latest checkpoint").ConfigureAwait(false);
        _ = await Expect.ThrowsAsync<CheckpointConflictException>(async () => _ = await trial.OpenAsync("r", 10).ConfigureAwait(false), "opening a trimmed log after its end").ConfigureAwait(false);
        log = await trial.OpenAsync("r", 9, trial.OpenStore()).ConfigureAwait(false);
        Expect.Equal(9, log.NextSequence, "NextSequence of a trimmed log");
        await log.TrimAsync(100, trial.Token).ConfigureAwait(false);
        await log.AppendAsync(records[9], trial.Token).ConfigureAwait(false);
        await log.TrimAsync(9, trial.Token).ConfigureAwait(false);
        await log.DisposeAsync().ConfigureAwait(false);
        Expect.Sequence([9L], await trial.SequencesAsync("r").ConfigureAwait(false), "the checkpoints listed after trimming to the last base");
        var latest = CheckpointHeader.Read(records[9].Payload);
        Expect.Equal(latest.Summarize(latest.Run!, trial.Subject.PayloadBytes(records[9])), await trial.LatestAsync("r").ConfigureAwait(false), "the latest checkpoint");
        Expect.Sequence(["r"], await trial.RunsAsync().ConfigureAwait(false), "the runs listed");
        Expect.Equal(true, await trial.DeleteAsync("r").ConfigureAwait(false), "the answer to the deletion of a trimmed run");
        await trial.AppendAsync("r", records[..2]).ConfigureAwait(false);
        Expect.Records(records[..2], await trial.ReadAsync("r", 1).ConfigureAwait(false), "checkpoint 1 of the run begun anew");
    }
}
