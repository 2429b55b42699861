using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>What has to hold when a process or a machine is started again.</summary>
internal static class Aftermath
{
    /// <summary>Checks that every run is in a state that it may be in, goes on, keeps what it then acknowledges, and leaves nothing when it is deleted.</summary>
    public static async Task CheckAsync(SimulatedDisk disk, Durability durability, StoreLedger ledger, bool afterPowerFailure = false, bool reordered = false)
    {
        var isPromised = durability == Durability.Synced || !afterPowerFailure;
        await using var store = FileStoreScenario.Store(disk, durability);
        foreach (var runId in ledger.Runs)
        {
            try
            {
                await foreach (var listed in store.ListRunsAsync())
                    Assert.Contains(listed, ledger.Runs);

                await GoOnAsync(disk, durability, store, runId, isPromised ? ledger.Possible(runId) : ledger.Ever(runId));
            }
            catch (CheckpointCorruptedException) when (reordered && !isPromised)
            {
                // What a machine's failure may do to a buffered log: it is refused, and not misread.
            }
        }

        foreach (var runId in ledger.Runs)
            Assert.True(await store.DeleteAsync(runId));
        Assert.Empty(disk.Names);
    }

    private static async Task GoOnAsync(SimulatedDisk disk, Durability durability, FileCheckpointStore store, string runId, IReadOnlyList<IReadOnlyList<CheckpointRecord>> allowed)
    {
        var latest = await store.GetLatestAsync(runId);
        IReadOnlyList<CheckpointRecord> after;
        await using (var log = await store.OpenAsync(runId, latest is null ? 0 : latest.Id.Sequence + 1))
        {
            var before = await StoreState.RequireAsync(store, runId, allowed, log.NextSequence);
            var record = TestRecords.Create(runId, log.NextSequence, latest is null ? CheckpointRecordKind.Base : CheckpointRecordKind.Delta, 77);
            await log.AppendAsync(record);
            after = [.. before, record];
        }

        _ = await StoreState.RequireAsync(store, runId, [after]);
        if (durability == Durability.Synced)
        {
            await using var survivor = FileStoreScenario.Store(new SimulatedDisk(disk.AfterPowerFailure().First()), durability);
            _ = await StoreState.RequireAsync(survivor, runId, [after]);
        }
    }
}
