using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>A run's id is any string.</summary>
internal static class RunIdChecks
{
    private static readonly string[] Odd =
    [
        "/", "..", ".", "../up", "a/b", "a\\b", "\0", "\0\0", "a\0", "a\0b", "\u0001", "\u0001\u0000", "\u00010", "\u001f", "\u007f", "con", "CON", "Con", "nul", "com1", "a ", " a", "a.", " ", "%", "%61", "%00", "a", "A",
        "~", "~a", "😀", "😁", "\ud83d", "\ude00", "\ude00\ud83d", "\ud83d\ud83d", "\ud7ff", "\ue000", "\uffff", "\ufffd", "é", "e\u0301", "İ", "i", "ı", "I", "ß", "ss", "ﬁ", "fi", "r@1", "r@1@2", "-", "_", "*", "?", "*?<>|:\"", "[a]", "{a}", "'", "''",
        "'; drop table runs; --", "\r\n", "\n", "a\tb", "\u202e", "\ufeff", "\ufeffa",
    ];

    public static IEnumerable<StoreCheck> All =>
    [
        new("RunIdsHoldAnyCharacters", "Run ids hold any characters: reserved ones, U+0000, surrogates without their partner. Ids that differ in case or normalisation alone are different.", HoldAnyCharacters),
        new("RunIdsAreAtLeast400Long", "Run ids have at least 400 characters, whichever they are.", AreLong),
        new("RunsAreListedInOrdinalOrder", "Runs are listed in the order of their UTF-16 code units, in no culture and no other encoding.", ListInOrdinalOrder),
    ];

    private static Task HoldAnyCharacters(StoreTrial trial) => KeepApart(trial, Odd);

    private static Task AreLong(StoreTrial trial)
        => KeepApart(trial, [.. "xX\0\u0001é中😀\ud800\udc00\ud7ff\uffff/%".Distinct().Select(c => new string(c, 400)), new string('x', 399), new string('x', 399) + 'y', string.Concat(Enumerable.Repeat("😀", 200)), string.Concat(Enumerable.Repeat("\udc00\ud800", 200))]);

    private static async Task ListInOrdinalOrder(StoreTrial trial)
    {
        string[] ids = ["b", "B", "a", "aa", "_", "Z", "é", "z", "\ue000", "\uffff", "😀", "\ud800", "\udfff", "\ud7ff", "c", "\0", "\u0001", "\u0001a", "\u0002", "10", "9"];
        foreach (var id in ids)
            await trial.AppendAsync(id, Waking(id, 0)).ConfigureAwait(false);

        foreach (var after in ids.Append("").Append("ab").Append("\ud801").Append("\udfff\ud7ff").Append("\u0001\u0001"))
        {
            string[] later = [.. ids.Where(id => string.CompareOrdinal(id, after) > 0).Order(StringComparer.Ordinal)];
            Expect.Sequence(later, await trial.RunsAsync(after).ConfigureAwait(false), $"the runs after {Expect.Show(after)}");
            Expect.Sequence(later, await FindAsync(trial, new RunQuery { After = after }).ConfigureAwait(false), $"the runs found after {Expect.Show(after)}");
            Expect.Sequence(later, await FindAsync(trial, new RunQuery { After = after, WakesBy = DateTimeOffset.UnixEpoch }).ConfigureAwait(false), $"the runs found by wake time after {Expect.Show(after)}");
        }
    }

    private static async Task KeepApart(StoreTrial trial, string[] ids)
    {
        for (var i = 0; i < ids.Length; i++)
            await trial.AppendAsync(ids[i], Waking(ids[i], i)).ConfigureAwait(false);

        Expect.Sequence(ids.Order(StringComparer.Ordinal), await trial.RunsAsync().ConfigureAwait(false), "the runs listed");
        Expect.Sequence(ids.Order(StringComparer.Ordinal), await FindAsync(trial, new RunQuery { WakesBy = DateTimeOffset.UnixEpoch, WorkflowId = "filling" }).ConfigureAwait(false), "the runs found");
        for (var i = 0; i < ids.Length; i++)
        {
            var (id, shown) = (ids[i], Expect.Show(ids[i]));
            Expect.Equal(new CheckpointId(id, 0), (await trial.LatestAsync(id).ConfigureAwait(false))?.Id, $"the latest checkpoint of run {shown}");
            Expect.Sequence([new CheckpointId(id, 0)], [.. (await trial.ListAsync(id).ConfigureAwait(false)).Select(checkpoint => checkpoint.Id)], $"the checkpoints of run {shown}");
            Expect.Records([Waking(id, i)], await trial.ReadAsync(id, 0).ConfigureAwait(false), $"checkpoint 0 of run {shown}");
            Expect.Equal(true, await trial.DeleteAsync(id).ConfigureAwait(false), $"the answer to the deletion of run {shown}");
        }

        Expect.Sequence([], await trial.RunsAsync().ConfigureAwait(false), "the runs listed after the deletions");
        Expect.Sequence([], await FindAsync(trial, new RunQuery { WakesBy = DateTimeOffset.MaxValue }).ConfigureAwait(false), "the runs found after the deletions");
    }

    private static CheckpointRecord Waking(string id, int fillerBytes)
        => TestRecords.Create(TestRecords.Header(id, 0, Base) with { NextWakeTime = DateTimeOffset.UnixEpoch }, fillerBytes);

    private static async Task<string[]> FindAsync(StoreTrial trial, RunQuery query)
        => [.. (await trial.QueryAsync(query).ConfigureAwait(false)).Select(run => run.RunId)];
}
