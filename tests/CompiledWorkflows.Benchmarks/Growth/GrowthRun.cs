using System.Diagnostics;
using CompiledWorkflows;

namespace Benchmarks.Growth;

/// <summary>One long run: where it is kept, how long it is, how much state it has, and what its supersteps do.</summary>
internal sealed record GrowthRun(string Store, int SuperSteps, int StateBytes, Change Change, int? KeepLast = null, CheckpointCompression? Compression = null)
{
    private const int Restores = 5;
    private const int Late = 500;

    /// <summary>Runs it in a directory of its own, and restores it out of it.</summary>
    public async Task<GrowthResult> MeasureAsync(string directory)
    {
        var keeping = new Keeping(keeper: () => new Keeper(StateBytes, Change));
        var clock = Stopwatch.StartNew();
        await using (var store = Open(directory))
        {
            var result = await keeping.RunAsync(SuperSteps, new RunOptions { RunId = "r", Checkpoints = store, CheckpointCompression = Compression });
            if (result.SuperSteps != SuperSteps)
                throw new InvalidOperationException($"The run took {result.SuperSteps} supersteps instead of {SuperSteps}.");
        }

        var run = clock.Elapsed;
        var bytes = new DirectoryInfo(directory).GetFiles().Sum(file => file.Length);
        var resume = await MedianAsync(directory, store => keeping.ResumeAsync("r", new RunOptions { Checkpoints = store }));
        var longest = await LongestAsync(directory);
        return new GrowthResult(this, bytes, await LateCheckpointAsync(directory), run, resume, longest.Bytes, await MedianAsync(directory, store => CheckpointReader.ReadAsync(store, longest.Id)));
    }

    private ICheckpointStore Open(string directory)
    {
        ICheckpointStore store = Store == "SQLite" ? new SqliteCheckpointStore(Path.Combine(directory, "checkpoints.db")) : new FileCheckpointStore(directory);
        return KeepLast is { } count ? new RetainingCheckpointStore(store, new RetentionPolicy { KeepLast = count }) : store;
    }

    /// <summary>The longer of the last two chains: of the checkpoint before the last base, where it is still there, and of the latest.</summary>
    private async Task<(CheckpointId Id, long Bytes)> LongestAsync(string directory)
    {
        await using var store = Open(directory);
        var latest = (await store.GetLatestAsync("r"))!.Id;
        var records = await store.ReadAsync(latest);
        var before = latest with { Sequence = latest.Sequence - records.Count };
        var longer = before.Sequence < 0 ? [] : await store.ReadAsync(before);
        return Length(longer) > Length(records) ? (before, Length(longer)) : (latest, Length(records));

        static long Length(IEnumerable<CheckpointRecord> chain) => chain.Sum(record => (long)record.Payload.Length);
    }

    private async Task<int> LateCheckpointAsync(string directory)
    {
        await using var store = Open(directory);
        var lengths = new List<int>();
        await foreach (var checkpoint in store.ListAsync("r", Math.Max(0, SuperSteps - Late)))
            lengths.Add(checkpoint.PayloadBytes);
        return lengths.Order().ElementAt(lengths.Count / 2);
    }

    private async Task<TimeSpan> MedianAsync(string directory, Func<ICheckpointStore, Task> restore)
    {
        var times = new List<TimeSpan>();
        for (var round = 0; round < Restores; round++)
        {
            await using var store = Open(directory);
            var clock = Stopwatch.StartNew();
            await restore(store);
            times.Add(clock.Elapsed);
        }

        return times.Order().ElementAt(Restores / 2);
    }
}
