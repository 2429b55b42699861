using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>What is appended is read again.</summary>
internal static class RecordChecks
{
    public static IEnumerable<StoreCheck> All =>
    [
        new("RecordsKeepOrderAndBytes", "Records are read in the order of their appending, with the bytes that were given, up to the one that is asked for.", KeepOrderAndBytes),
        new("ReadingBeginsAtTheLastBase", "Reading begins at the last base before a checkpoint and leaves out the journal records before it, which are no checkpoints themselves.", BeginAtTheLastBase),
        new("JournalRecordsAreReadWithTheirCheckpoint", "The journal records between a checkpoint and the next are read after it, in order, and with no other checkpoint.", ReadJournalRecords),
        new("SummariesTellWhatHeadersSay", "A summary tells what the header of the checkpoint says; the first one's parent is the checkpoint that the run was forked from.", TellWhatHeadersSay),
        new("UnknownRunsHaveNothing", "An unknown run has no records, no checkpoints and nothing to delete.", UnknownRunsHaveNothing),
        new("RecordsOutOfPlaceAreRefused", "A record that is not the next, whose header says otherwise, or that cannot begin a log is refused, and nothing is lost.", RefuseOutOfPlace),
    ];

    private static async Task KeepOrderAndBytes(StoreTrial trial)
    {
        CheckpointRecord[] records = [TestRecords.Create("r", 0, Base, 10), TestRecords.Create("r", 1, Delta, 5000), TestRecords.Create("r", 2, Delta), TestRecords.Create("r", 3, Delta, 70_000)];
        await trial.AppendAsync("r", records).ConfigureAwait(false);
        var another = trial.OpenStore();
        for (var i = 0; i < records.Length; i++)
        {
            Expect.Records(records[..(i + 1)], await trial.ReadAsync("r", i).ConfigureAwait(false), $"checkpoint {i}");
            Expect.Records(records[..(i + 1)], await trial.ReadAsync("r", i, another).ConfigureAwait(false), $"checkpoint {i}, read through another store,");
        }
    }

    private static async Task BeginAtTheLastBase(StoreTrial trial)
    {
        CheckpointRecordKind[] kinds = [Base, Delta, Journal, Base, Journal, Delta, Journal, Journal];
        CheckpointRecord[] records = [.. kinds.Select((kind, i) => TestRecords.Create("r", i, kind, 20 * i))];
        await trial.AppendAsync("r", records).ConfigureAwait(false);

        Expect.Records(records[..3], await trial.ReadAsync("r", 1).ConfigureAwait(false), "checkpoint 1");
        Expect.Records(records[3..5], await trial.ReadAsync("r", 3).ConfigureAwait(false), "checkpoint 3");
        Expect.Records([records[3], .. records[5..]], await trial.ReadAsync("r", 5).ConfigureAwait(false), "checkpoint 5");
        foreach (var none in new[] { 2, 4, 6, 7, 8, -1, long.MaxValue })
            Expect.Records([], await trial.ReadAsync("r", none).ConfigureAwait(false), $"what is read at {none}, where there is no checkpoint,");

        Expect.Sequence([0L, 1, 3, 5], await trial.SequencesAsync("r").ConfigureAwait(false), "the checkpoints listed");
        Expect.Equal(5, (await trial.LatestAsync("r").ConfigureAwait(false))?.Id.Sequence, "the latest checkpoint");
    }

    private static async Task ReadJournalRecords(StoreTrial trial)
    {
        CheckpointRecordKind[] kinds = [Base, Journal, Journal, Delta, Journal, Base, Base, Journal, Delta, Journal, Journal, Journal];
        CheckpointRecord[] records = [.. kinds.Select((kind, i) => TestRecords.Create("r", i, kind, i == 7 ? 70_000 : 20 * i))];
        var log = await trial.OpenAsync("r", 0).ConfigureAwait(false);
        for (var count = 1; count <= records.Length; count++)
        {
            await log.AppendAsync(records[count - 1], trial.Token).ConfigureAwait(false);
            await RequireAsync(count).ConfigureAwait(false);
        }

        await log.DisposeAsync().ConfigureAwait(false);
        await RequireAsync(records.Length).ConfigureAwait(false);

        async Task RequireAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                if (kinds[i] == Journal)
                    continue;

                var first = Array.FindLastIndex(kinds, i, kind => kind == Base);
                var expected = records[first..(i + 1)].Where(record => record.Kind != Journal).Concat(records[(i + 1)..count].TakeWhile(record => record.Kind == Journal));
                Expect.Records(expected, await trial.ReadAsync("r", i).ConfigureAwait(false), $"checkpoint {i} of a log of {count} records");
            }
        }
    }

    private static async Task TellWhatHeadersSay(StoreTrial trial)
    {
        CheckpointRecord[] records =
        [
            TestRecords.Create(TestRecords.Header("r", 0, Base) with { NextWakeTime = new DateTimeOffset(639_000_000_000_000_007, TimeSpan.Zero) }, 30),
            TestRecords.Create("r", 1, Journal),
            TestRecords.Create(TestRecords.Header("r", 2, Delta, RunStatus.AwaitingResponse) with { PreviousCheckpoint = 0 }, 40),
            TestRecords.Create(TestRecords.Header("r", 3, Delta, RunStatus.Sleeping) with { NextWakeTime = DateTimeOffset.MaxValue }, 40),
            TestRecords.Create("r", 4, Journal),
            TestRecords.Create(TestRecords.Header("r", 5, Delta, RunStatus.Sleeping) with { NextWakeTime = DateTimeOffset.MinValue, PreviousCheckpoint = 3 }, 40),
            TestRecords.Create("r", 6, Base, 50, RunStatus.Completed),
        ];
        await trial.AppendAsync("r", records).ConfigureAwait(false);

        CheckpointSummary[] expected = [.. records.Where(record => record.Kind != Journal).Select(record => CheckpointHeader.Read(record.Payload).Summarize(CheckpointHeader.Read(records[0].Payload).Run!, trial.Subject.PayloadBytes(record)))];
        Expect.Equal(new CheckpointId("parent", 7), expected[0].Parent, "the parent of a fork, in a header,");
        Expect.Sequence(expected, await trial.ListAsync("r").ConfigureAwait(false), "the checkpoints listed");
        Expect.Equal(expected[^1], await trial.LatestAsync("r").ConfigureAwait(false), "the latest checkpoint");
        Expect.Equal(expected[^1], await trial.LatestAsync("r", trial.OpenStore()).ConfigureAwait(false), "the latest checkpoint, by another store,");
    }

    private static async Task UnknownRunsHaveNothing(StoreTrial trial)
    {
        foreach (var runs in new[] { Array.Empty<string>(), ["another"] })
        {
            foreach (var run in runs)
                await trial.AppendAsync(run, TestRecords.Create(run, 0, Base)).ConfigureAwait(false);

            Expect.Records([], await trial.ReadAsync("r", 0).ConfigureAwait(false), "what is read of an unknown run");
            Expect.Sequence([], await trial.SequencesAsync("r").ConfigureAwait(false), "the checkpoints of an unknown run");
            Expect.Equal(null, await trial.LatestAsync("r").ConfigureAwait(false), "the latest checkpoint of an unknown run");
            Expect.Equal(false, await trial.DeleteAsync("r").ConfigureAwait(false), "the answer to the deletion of an unknown run");
            Expect.Sequence(runs, await trial.RunsAsync().ConfigureAwait(false), "the runs listed");
        }
    }

    private static async Task RefuseOutOfPlace(StoreTrial trial)
    {
        var log = await trial.OpenAsync("r", 0).ConfigureAwait(false);
        CheckpointRecord[] notFirst =
        [
            TestRecords.Create("r", 1, Base), TestRecords.Create("r", 0, Delta), TestRecords.Create("r", 0, Journal), new(0, Base, default), new(0, Base, new byte[] { 1, 2, 3 }),
            TestRecords.Create("r", 1, Base) with { Sequence = 0 }, TestRecords.Create("r", 0, Delta) with { Kind = Base },
        ];
        foreach (var wrong in notFirst)
            _ = await Expect.ThrowsAsync<ArgumentException>(() => log.AppendAsync(wrong, trial.Token), $"appending {wrong.Sequence}, a {wrong.Kind}, to an empty log").ConfigureAwait(false);

        Expect.Sequence([], await trial.RunsAsync().ConfigureAwait(false), "the runs listed before the first record");
        var first = TestRecords.Create("r", 0, Base);
        await log.AppendAsync(first, trial.Token).ConfigureAwait(false);
        foreach (var wrong in new[] { 0L, 2, -1 })
            _ = await Expect.ThrowsAsync<ArgumentException>(() => log.AppendAsync(TestRecords.Create("r", wrong, Delta), trial.Token), $"appending {wrong} to a log with one record").ConfigureAwait(false);

        Expect.Equal(1, log.NextSequence, "NextSequence after refusals");
        Expect.Records([first], await trial.ReadAsync("r", 0).ConfigureAwait(false), "checkpoint 0");
        await log.AppendAsync(TestRecords.Create("r", 1, Delta), trial.Token).ConfigureAwait(false);
    }
}
