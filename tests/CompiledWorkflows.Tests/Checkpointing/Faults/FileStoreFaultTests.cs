using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Calls of the operating system that fail, alone or several in a row, also shortly before the process dies or the power fails.</summary>
public sealed class FileStoreFaultTests
{
    /// <summary>How many calls after a failure a crash is tried in: enough to take back what was written, to close, to open and to append again.</summary>
    private const int CallsToCrash = 12;

    private readonly FaultCases _cases = new();

    public static TheoryData<Durability, bool> Ways => new()
    {
        { Durability.Buffered, false },
        { Durability.Buffered, true },
        { Durability.Synced, false },
        { Durability.Synced, true },
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task Any_call_fails(Durability durability, bool reopens)
    {
        var calls = await FileStoreScenario.CallsAsync(durability);
        foreach (var (fault, call, bytes) in Faults(calls))
        {
            foreach (var count in new[] { 1, 2, 4 })
            {
                await _cases.CheckAsync($"{count} x {fault} from call {call} {calls[call].Call}, {bytes} bytes", async () =>
                {
                    var disk = new SimulatedDisk { Fault = fault, FaultAt = call, FaultCount = count, FaultBytes = bytes };
                    var scenario = new FileStoreScenario(disk, durability, reopens);
                    await scenario.RunAsync();
                    disk.Restart();
                    await Aftermath.CheckAsync(disk, durability, scenario.Ledger);
                });
            }
        }

        _cases.Report($"{durability}, {(reopens ? "going on with a new log" : "going on with the same log")}, a fault in each of {calls.Count} calls", atLeast: 1_000);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Any_call_fails_and_soon_after_it_all_is_lost(Durability durability, bool reopens)
    {
        var calls = await FileStoreScenario.CallsAsync(durability);
        foreach (var (fault, call, bytes) in Faults(calls))
        {
            for (var crash = call + 1; crash <= call + CallsToCrash; crash++)
            {
                var disk = new SimulatedDisk { Fault = fault, FaultAt = call, FaultBytes = bytes, DiesAt = crash };
                var scenario = new FileStoreScenario(disk, durability, reopens);
                if (await Record.ExceptionAsync(scenario.RunAsync) is not DiedException)
                    break;

                // What reads changes nothing: the crash before it says the same.
                if (disk.Calls[crash - 1].Call is DiskCall.Read or DiskCall.GetLength or DiskCall.Open)
                    continue;

                var name = $"{fault} in call {call} {calls[call].Call}, {bytes} bytes, death in call {crash} {disk.Calls[crash].Call}";
                foreach (var files in disk.AfterPowerFailure())
                    await _cases.CheckAsync(name + " and power failure", () => Aftermath.CheckAsync(new SimulatedDisk(files), durability, scenario.Ledger, afterPowerFailure: true));

                disk.Restart();
                await _cases.CheckAsync(name, () => Aftermath.CheckAsync(disk, durability, scenario.Ledger));
            }
        }

        _cases.Report($"{durability}, {(reopens ? "going on with a new log" : "going on with the same log")}, a fault and a crash", atLeast: 4_000);
    }

    private static IEnumerable<(DiskFault Fault, int Call, int Bytes)> Faults(List<(DiskCall Call, int Bytes)> calls)
        => from fault in Enum.GetValues<DiskFault>()
           from call in Enumerable.Range(1, calls.Count - 1)
           where SimulatedDisk.CanHave(fault, calls[call].Call, calls[call].Bytes)
           from bytes in fault == DiskFault.DiskFull && calls[call].Call == DiskCall.Write ? Parts(calls[call].Bytes) : [0]
           select (fault, call, bytes);

    private static IEnumerable<int> Parts(int bytes) => new[] { 0, 1, bytes / 2, bytes - 1 }.Distinct();
}
