using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Tests;

/// <summary>All that a file store does, on a disk of which parts go wrong. What fails is done again, with the same log or with a new one.</summary>
internal sealed class FileStoreScenario(SimulatedDisk disk, Durability durability, bool reopens = false)
{
    private const int Attempts = 12;
    private static readonly string LongId = new('L', 300);

    private readonly FileCheckpointStore _store = Store(disk, durability);
    private readonly Dictionary<string, ICheckpointLog> _logs = [];

    public StoreLedger Ledger { get; } = new();

    public static FileCheckpointStore Store(SimulatedDisk disk, Durability durability)
        => new(Path.GetTempPath(), new FileCheckpointStoreOptions { Durability = durability }, disk);

    /// <summary>The calls of a run of the scenario in which nothing goes wrong.</summary>
    public static async Task<List<(DiskCall Call, int Bytes)>> CallsAsync(Durability durability)
    {
        var disk = new SimulatedDisk();
        await new FileStoreScenario(disk, durability).RunAsync();
        return disk.Calls;
    }

    public async Task RunAsync()
    {
        foreach (var runId in (string[])["r", LongId, "d"])
            Ledger.Add(runId);

        await AppendAsync("r", (Base, 40), (Delta, 300), (Journal, 20), (Delta, 700), (Base, 100), (Delta, 30), (Journal, 10));
        await CloseAsync("r");
        await AppendAsync("r", (Delta, 900));
        await TrimAsync("r", 5);
        await AppendAsync("r", (Delta, 60));
        await TrimAsync("r", 5);
        await AppendAsync(LongId, (Base, 500));
        await CloseAsync("r");
        await CloseAsync(LongId);
        await AppendAsync("d", (Base, 200), (Delta, 100));
        await CloseAsync("d");
        await DeleteAsync("d");
        await AppendAsync("d", (Base, 60));
        await AppendAsync("r", (Delta, 1300), (Base, 10));
        await TrimAsync("r", 11);
        await AppendAsync("r", (Delta, 20), (Journal, 5));
        await CloseAsync("d");
        await CloseAsync("r");
        await ReadAsync();
    }

    private async Task AppendAsync(string runId, params (CheckpointRecordKind Kind, int Bytes)[] records)
    {
        foreach (var (kind, bytes) in records)
        {
            var before = Ledger[runId].Count == 0 ? 0 : Ledger[runId][^1].Sequence + 1;
            await DoAsync(runId, async attempt =>
            {
                var log = await OpenAsync(runId);
                if (log.NextSequence > before)
                    return;

                var record = TestRecords.Create(runId, log.NextSequence, kind, bytes + attempt);
                IReadOnlyList<CheckpointRecord> after = [.. Ledger[runId].TakeWhile(other => other.Sequence < record.Sequence), record];
                Ledger.Try(runId, after);
                await log.AppendAsync(record);
                Ledger.Acknowledge(runId, after);
            });
        }
    }

    /// <summary>Trims, and where that fails does it again only with a new log: who keeps to the old one is as one who trims now and then, and goes on.</summary>
    private Task TrimAsync(string runId, long sequence) => DoAsync(runId, async attempt =>
    {
        if (attempt > 0 && !reopens)
            return;

        var log = await OpenAsync(runId);
        var first = Ledger[runId].Last(record => record.Kind == Base && record.Sequence <= sequence);
        IReadOnlyList<CheckpointRecord> after = [.. Ledger[runId].SkipWhile(record => record != first)];
        Ledger.Try(runId, after);
        await log.TrimAsync(sequence);
        Ledger.Acknowledge(runId, after);
    });

    private Task DeleteAsync(string runId) => DoAsync(runId, async _ =>
    {
        Ledger.Try(runId, []);
        await _store.DeleteAsync(runId);
        Ledger.Acknowledge(runId, []);
    });

    private async Task CloseAsync(string runId)
    {
        if (_logs.Remove(runId, out var log))
            await log.DisposeAsync();
    }

    private async Task ReadAsync()
    {
        foreach (var runId in Ledger.Runs)
            await DoAsync(runId, _ => StoreState.RequireAsync(_store, runId, [Ledger[runId]]));

        await DoAsync("r", async _ =>
        {
            var runs = new List<string>();
            await foreach (var runId in _store.ListRunsAsync())
                runs.Add(runId);
            Assert.Equal(Ledger.Runs.Order(StringComparer.Ordinal), runs);
        });
    }

    private async Task<ICheckpointLog> OpenAsync(string runId)
    {
        if (_logs.TryGetValue(runId, out var log))
            return log;

        var latest = await _store.GetLatestAsync(runId);
        log = await _store.OpenAsync(runId, latest is null ? 0 : latest.Id.Sequence + 1);
        Ledger.Acknowledge(runId, await disk.Undisturbed(() => StoreState.RequireAsync(_store, runId, Ledger.Possible(runId), log.NextSequence)));

        return _logs[runId] = log;
    }

    private async Task DoAsync(string runId, Func<int, Task> work)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await work(attempt);
                return;
            }
            catch (IOException) when (disk.FaultsSeen > 0 && attempt < Attempts)
            {
                Ledger.Find(runId, await disk.Undisturbed(() => StoreState.RequireAsync(_store, runId, Ledger.Possible(runId))));
                if (reopens)
                    await CloseAsync(runId);
            }
        }
    }
}
