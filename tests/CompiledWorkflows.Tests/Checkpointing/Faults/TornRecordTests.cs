using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests;

/// <summary>Sectors of the last record that a power failure has lost, wherever in a sector the record begins and ends.</summary>
public sealed class TornRecordTests
{
    private readonly FaultCases _cases = new();

    [Theory]
    [InlineData(Delta, 0)]
    [InlineData(Delta, 700)]
    [InlineData(Base, 700)]
    [InlineData(Delta, 1300)]
    public async Task A_record_that_lost_sectors_is_absent_and_the_log_goes_on(CheckpointRecordKind kind, int bytes)
    {
        for (var shift = 0; shift < 512; shift++)
        {
            var disk = new SimulatedDisk();
            var ledger = new StoreLedger();
            ledger.Add("r");
            await using var store = FileStoreScenario.Store(disk, Durability.Synced);
            var log = await store.OpenAsync("r", 0);
            var first = TestRecords.Create("r", 0, Base, shift);
            await log.AppendAsync(first);
            ledger.Acknowledge("r", [first]);

            disk.DiesAt = disk.Calls.Count + 1;
            var second = TestRecords.Create("r", 1, kind, bytes);
            ledger.Try("r", [first, second]);
            _ = await Assert.ThrowsAsync<DiedException>(async () => await log.AppendAsync(second));
            foreach (var files in disk.AfterReordering())
                await _cases.CheckAsync($"shifted by {shift}", () => Aftermath.CheckAsync(new SimulatedDisk(files), Durability.Synced, ledger, afterPowerFailure: true));
        }

        _cases.Report($"{kind} of {bytes} bytes, sectors lost at each of 512 places", atLeast: 1_000);
    }

    [Fact]
    public async Task A_first_record_that_lost_sectors_is_no_run_whatever_the_length_of_its_header()
    {
        for (var length = 1; length < 450; length++)
        {
            var runId = new string('R', length);
            var disk = new SimulatedDisk();
            var ledger = new StoreLedger();
            ledger.Add(runId);
            await using var store = FileStoreScenario.Store(disk, Durability.Synced);
            var log = await store.OpenAsync(runId, 0);
            disk.DiesAt = disk.Calls.Count + 2;
            var record = TestRecords.Create(runId, 0, Base, 20);
            ledger.Try(runId, [record]);
            _ = await Assert.ThrowsAsync<DiedException>(async () => await log.AppendAsync(record));
            foreach (var files in disk.AfterReordering())
                await _cases.CheckAsync($"id of {length} characters", () => Aftermath.CheckAsync(new SimulatedDisk(files), Durability.Synced, ledger, afterPowerFailure: true));
        }

        _cases.Report("sectors of the first record lost, for each length of the run's id", atLeast: 1_000);
    }
}
