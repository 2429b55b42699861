using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows;

/// <summary>A run can be deleted, and begun anew under its id.</summary>
internal static class DeletionChecks
{
    public static IEnumerable<StoreCheck> All =>
    [
        new("DeletedRunsFreeTheirIds", "Of a deleted run nothing is left, and its id can be used again; other runs are not touched.", FreeIds),
        new("DeletionMeetsOpenLogs", "A run whose log is open is either not deleted, and its writer goes on, or it is deleted, and its writer's next append meets a conflict.", MeetOpenLogs),
    ];

    private static async Task FreeIds(StoreTrial trial)
    {
        await trial.AppendAsync("r", TestRecords.Create("r", 0, Base), TestRecords.Create("r", 1, Delta), TestRecords.Create("r", 2, Base), TestRecords.Create("r", 3, Journal)).ConfigureAwait(false);
        await trial.AppendAsync("rr", TestRecords.Create("rr", 0, Base)).ConfigureAwait(false);
        Expect.Equal(true, await trial.DeleteAsync("r").ConfigureAwait(false), "the answer to the deletion of a run");
        Expect.Equal(false, await trial.DeleteAsync("r").ConfigureAwait(false), "the answer to its second deletion");
        Expect.Sequence([], await trial.SequencesAsync("r").ConfigureAwait(false), "the checkpoints of the deleted run");
        Expect.Equal(null, await trial.LatestAsync("r", trial.OpenStore()).ConfigureAwait(false), "the latest checkpoint of the deleted run");
        Expect.Records([], await trial.ReadAsync("r", 1).ConfigureAwait(false), "checkpoint 1 of the deleted run");
        Expect.Sequence(["rr"], await trial.RunsAsync().ConfigureAwait(false), "the runs listed");
        _ = await Expect.ThrowsAsync<CheckpointConflictException>(async () => _ = await trial.OpenAsync("r", 3).ConfigureAwait(false), "opening the log of the deleted run where it ended").ConfigureAwait(false);

        await trial.AppendAsync("r", TestRecords.Create("r", 0, Base, 77)).ConfigureAwait(false);
        Expect.Sequence([0L], await trial.SequencesAsync("r").ConfigureAwait(false), "the checkpoints of the run begun anew");
        Expect.Records([TestRecords.Create("r", 0, Base, 77)], await trial.ReadAsync("r", 0).ConfigureAwait(false), "checkpoint 0 of the run begun anew");
        Expect.Records([TestRecords.Create("rr", 0, Base)], await trial.ReadAsync("rr", 0).ConfigureAwait(false), "checkpoint 0 of another run");
    }

    private static async Task MeetOpenLogs(StoreTrial trial)
    {
        foreach (var store in new[] { trial.Store, trial.OpenStore() })
        {
            var log = await trial.OpenAsync("r", 0).ConfigureAwait(false);
            await log.AppendAsync(TestRecords.Create("r", 0, Base), trial.Token).ConfigureAwait(false);
            var next = TestRecords.Create("r", 1, Delta);
            bool deleted;
            try
            {
                deleted = await trial.DeleteAsync("r", store).ConfigureAwait(false);
                Expect.Equal(true, deleted, "the answer to the deletion of a run whose log is open");
            }
            catch (CheckpointConflictException refusal)
            {
                Expect.Equal("r", refusal.RunId, "the run in the exception");
                deleted = false;
            }

            if (deleted)
                _ = await Expect.ThrowsAsync<CheckpointConflictException>(() => log.AppendAsync(next, trial.Token), "an append to the log of a deleted run").ConfigureAwait(false);
            else
                await log.AppendAsync(next, trial.Token).ConfigureAwait(false);

            Expect.Sequence(deleted ? [] : [0L, 1], await trial.SequencesAsync("r").ConfigureAwait(false), $"the checkpoints of the run, which was {(deleted ? "" : "not ")}deleted,");
            await log.DisposeAsync().ConfigureAwait(false);
            Expect.Equal(!deleted, await trial.DeleteAsync("r").ConfigureAwait(false), "the answer to the deletion after its log was disposed of");
        }
    }
}
