using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>Many use a store at once.</summary>
internal static class ConcurrencyChecks
{
    private const int Runs = 24;
    private const int Records = 40;
    private const int ReadRecords = 1500;

    public static IEnumerable<StoreCheck> All =>
    [
        new("RunsDoNotDisturbEachOther", "Many runs append, list, read and are deleted at once, in one store and in several.", ManyRuns),
        new("ReadersSeeWholeRecords", "Readers see whole records while a writer appends, and never fewer of them than before.", ReadWhileWriting),
    ];

    private static async Task ManyRuns(StoreTrial trial)
    {
        ICheckpointStore[] stores = [trial.Store, trial.OpenStore()];
        string[] runs = [.. Enumerable.Range(0, Runs).Select(i => $"run-{i:D2}")];
        await Task.WhenAll(runs.Select((run, i) => Task.Run(() => WriteAndReadAsync(trial, stores[i % stores.Length], run), trial.Token))).ConfigureAwait(false);

        Expect.Sequence(runs, await trial.RunsAsync().ConfigureAwait(false), "the runs listed");
        foreach (var run in runs)
            Expect.Records(Enumerable.Range(30, Records - 30).Select(i => Record(run, i)), await trial.ReadAsync(run, Records - 1).ConfigureAwait(false), $"the last checkpoint of {run}");
    }

    private static async Task WriteAndReadAsync(StoreTrial trial, ICheckpointStore store, string run)
    {
        var log = await trial.OpenAsync(run, 0, store).ConfigureAwait(false);
        for (var i = 0; i < Records; i++)
        {
            await log.AppendAsync(Record(run, i), trial.Token).ConfigureAwait(false);
            Expect.Records([.. Enumerable.Range(i / 10 * 10, (i % 10) + 1).Select(j => Record(run, j))], await trial.ReadAsync(run, i, store).ConfigureAwait(false), $"checkpoint {i} of {run}");
            if (i == Records / 2)
            {
                await log.DisposeAsync().ConfigureAwait(false);
                Expect.Equal(i + 1, (await trial.ListAsync(run, 0, store).ConfigureAwait(false)).Count, $"the number of checkpoints of {run}");
                _ = await trial.DeleteAsync(run, store).ConfigureAwait(false);
                log = await trial.OpenAsync(run, 0, store).ConfigureAwait(false);
                for (var j = 0; j <= i; j++)
                    await log.AppendAsync(Record(run, j), trial.Token).ConfigureAwait(false);
            }
        }

        await log.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task ReadWhileWriting(StoreTrial trial)
    {
        var reader = trial.OpenStore();
        var writing = Task.Run(() => trial.AppendAsync("r", Enumerable.Range(0, ReadRecords).Select(i => Mixed(i))), trial.Token);
        var seen = -1L;
        var ended = false;
        do
        {
            ended = writing.IsCompleted;
            if (await trial.LatestAsync("r", reader).ConfigureAwait(false) is not { } latest)
                continue;

            Expect.That(latest.Id.Sequence >= seen, $"the latest checkpoint to be {seen} or a later one", latest.Id.Sequence);
            seen = latest.Id.Sequence;
            var read = await trial.ReadAsync("r", seen, reader).ConfigureAwait(false);
            var expected = Enumerable.Range(0, (int)seen + 1).Skip((int)seen / 50 * 50).Where(i => Kind(i) != Journal);

            // A journal record may have been appended since.
            if (Kind((int)seen + 1) == Journal && read.Count > 0 && read[^1].Sequence > seen)
                expected = expected.Append((int)seen + 1);

            Expect.Records(expected.Select(i => Mixed(i)), read, $"checkpoint {seen}");
            var listed = await trial.ListAsync("r", Math.Max(0, seen - 20), reader).ConfigureAwait(false);
            Expect.That(listed.Count > 0 && listed[^1].Id.Sequence >= seen, $"checkpoint {seen} to be listed", listed.Count > 0 ? listed[^1].Id : null);
        }
        while (!ended);

        await writing.ConfigureAwait(false);
        Expect.Equal(ReadRecords - 1, seen, "the latest checkpoint at the end");
    }

    private static CheckpointRecord Record(string run, int i) => TestRecords.Create(run, i, i % 10 == 0 ? Base : Delta, i * 20);

    private static CheckpointRecordKind Kind(int i) => i % 50 == 0 ? Base : i % 7 == 0 ? Journal : Delta;

    private static CheckpointRecord Mixed(int i) => TestRecords.Create("r", i, Kind(i), i % 11 == 0 ? 30_000 : 40);
}
