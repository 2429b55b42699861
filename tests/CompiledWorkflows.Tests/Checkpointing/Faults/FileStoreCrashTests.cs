using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>A process that dies between any two calls of the operating system or in the midst of one, and a machine that loses its power then.</summary>
public sealed class FileStoreCrashTests
{
    private readonly FaultCases _cases = new();

    [Theory]
    [InlineData(Durability.Buffered)]
    [InlineData(Durability.Synced)]
    public async Task A_process_dies_in_any_call_at_any_byte(Durability durability)
    {
        var calls = await FileStoreScenario.CallsAsync(durability);
        for (var call = 1; call < calls.Count; call++)
        {
            for (var bytes = 0; bytes == 0 || (calls[call].Call == DiskCall.Write && bytes <= calls[call].Bytes); bytes++)
            {
                var (at, written) = (call, bytes);
                await _cases.CheckAsync($"call {call} {calls[call].Call}, {bytes} bytes", async () =>
                {
                    var (disk, ledger) = await DieAsync(durability, at, written);
                    disk.Restart();
                    await Aftermath.CheckAsync(disk, durability, ledger);
                });
            }
        }

        _cases.Report($"{durability}, death in each of {calls.Count - 1} calls", atLeast: 5_000);
    }

    [Theory]
    [InlineData(Durability.Buffered)]
    [InlineData(Durability.Synced)]
    public async Task The_power_fails_before_any_call(Durability durability)
    {
        var calls = await FileStoreScenario.CallsAsync(durability);
        for (var call = 2; call < calls.Count; call++)
        {
            // A call that changes nothing leaves what the one before it has left.
            if (calls[call - 1].Call is DiskCall.Read or DiskCall.GetLength or DiskCall.Open or DiskCall.List)
                continue;

            var (crashed, ledger) = await DieAsync(durability, call, 0);
            foreach (var files in crashed.AfterTearing())
                await _cases.CheckAsync($"before call {call} {calls[call].Call}", () => Aftermath.CheckAsync(new SimulatedDisk(files), durability, ledger, afterPowerFailure: true));
            foreach (var files in crashed.AfterReordering())
                await _cases.CheckAsync($"before call {call} {calls[call].Call}, reordered", () => Aftermath.CheckAsync(new SimulatedDisk(files), durability, ledger, afterPowerFailure: true, reordered: true));
        }

        _cases.Report($"{durability}, power failure before each of {calls.Count - 1} calls", atLeast: 5_000);
    }

    private static async Task<(SimulatedDisk Disk, StoreLedger Ledger)> DieAsync(Durability durability, int call, int bytes)
    {
        var disk = new SimulatedDisk { DiesAt = call, FaultBytes = bytes };
        var scenario = new FileStoreScenario(disk, durability);
        await Assert.ThrowsAsync<DiedException>(scenario.RunAsync);
        return (disk, scenario.Ledger);
    }
}
