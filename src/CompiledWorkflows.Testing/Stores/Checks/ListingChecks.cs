using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>Listings are complete and in order, wherever they begin and however long they are.</summary>
internal static class ListingChecks
{
    private const int Many = 700;

    /// <summary>Where stores that read in pages are likely to begin another one, and around it.</summary>
    private static readonly int[] Borders = [0, 1, 99, 100, 101, 127, 128, 255, 256, 257, 499, 500, 511, 512, 513, Many - 1, Many, Many + 1];

    public static IEnumerable<StoreCheck> All =>
    [
        new("CheckpointsAreListedFromAnywhere", "The checkpoints of a long run are listed in order, without gaps or repetitions, from any sequence number on.", ListCheckpoints),
        new("RunsAreListedFromAnywhere", "Many runs are listed in ordinal order, without gaps or repetitions, after any id.", ListRuns),
        new("ListingsGoOnWhileRunsChange", "A run that nobody touches is in a listing exactly once, whatever is started and deleted meanwhile.", GoOnWhileRunsChange),
    ];

    private static async Task ListCheckpoints(StoreTrial trial)
    {
        static CheckpointRecordKind Kind(int i) => i % 50 == 0 ? Base : i % 7 == 3 ? Journal : Delta;
        await trial.AppendAsync("a", TestRecords.Create("a", 0, Base)).ConfigureAwait(false);
        await trial.AppendAsync("r", Enumerable.Range(0, Many).Select(i => TestRecords.Create("r", i, Kind(i)))).ConfigureAwait(false);
        await trial.AppendAsync("s", TestRecords.Create("s", 0, Base)).ConfigureAwait(false);

        long[] checkpoints = [.. Enumerable.Range(0, Many).Where(i => Kind(i) != Journal)];
        foreach (var from in Borders.Select(border => (long)border).Append(-5).Append(long.MaxValue))
            Expect.Sequence(checkpoints.Where(sequence => sequence >= from), await trial.SequencesAsync("r", from).ConfigureAwait(false), $"the checkpoints from {from} on");

        Expect.Equal(checkpoints[^1], (await trial.LatestAsync("r").ConfigureAwait(false))?.Id.Sequence, "the latest checkpoint");
        foreach (var sequence in Borders.Where(border => border < Many && Kind(border) != Journal))
        {
            Expect.Sequence(
                checkpoints.Where(other => other <= sequence && other >= sequence / 50 * 50).Concat(Kind(sequence + 1) == Journal && sequence + 1 < Many ? [sequence + 1] : []),
                [.. (await trial.ReadAsync("r", sequence).ConfigureAwait(false)).Select(record => record.Sequence)],
                $"the records that restore checkpoint {sequence}");
        }
    }

    private static async Task ListRuns(StoreTrial trial)
    {
        string[] ids = [.. Enumerable.Range(0, Many).Select(i => $"run-{i:D4}")];
        foreach (var id in ids.Reverse())
            await trial.AppendAsync(id, TestRecords.Create(id, 0, Base)).ConfigureAwait(false);

        var another = trial.OpenStore();
        foreach (var after in Borders.Select(border => $"run-{border:D4}").Append(null).Append("").Append("run-0300x").Append("a").Append("s"))
        {
            string[] expected = [.. ids.Where(id => string.CompareOrdinal(id, after) > 0)];
            Expect.Sequence(expected, await trial.RunsAsync(after).ConfigureAwait(false), $"the runs after {Expect.Show(after)}");
            Expect.Sequence(expected, await trial.RunsAsync(after, another).ConfigureAwait(false), $"the runs after {Expect.Show(after)}, by another store,");
        }
    }

    private static async Task GoOnWhileRunsChange(StoreTrial trial)
    {
        string[] ids = [.. Enumerable.Range(0, Many).Select(i => $"{i:D4}")];
        foreach (var id in ids)
            await trial.AppendAsync(id, TestRecords.Create(id, 0, Base)).ConfigureAwait(false);

        List<string> seen = [];
        await foreach (var id in trial.Store.ListRunsAsync(null, trial.Token).ConfigureAwait(false))
        {
            seen.Add(id);
            _ = await trial.DeleteAsync(id).ConfigureAwait(false);
            if (seen.Count % 2 == 0)
                await trial.AppendAsync($"  {id}", TestRecords.Create(id, 0, Base)).ConfigureAwait(false);
        }

        Expect.Sequence(ids, [.. seen.Where(id => id[0] != ' ')], "the runs listed, each of which was deleted when it was listed, while others began before it,");
        Expect.Sequence(ids.Where((_, i) => i % 2 == 1).Select(id => $"  {id}"), await trial.RunsAsync().ConfigureAwait(false), "the runs listed afterwards");
    }
}
