using Benchmarks.Compiled;
using Benchmarks.Growth;
using Benchmarks.Peer;
using Benchmarks.Peer.Checkpoints;
using Benchmarks.Works;
using CompiledWorkflows;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Agents.AI.Workflows.Checkpointing;

namespace Benchmarks.Reporting;

/// <summary>What the checkpoints of a run take on disk, and of that the files beside the checkpoints themselves: the peer's index.</summary>
internal sealed record CheckpointSize(string Run, int Checkpoints, int Files, long Bytes, long IndexBytes)
{
    private const int SuperSteps = 1_000;
    private const int FewSuperSteps = 20;
    private const int BigState = 1_000_000;

    public double BytesEach => (double)Bytes / Checkpoints;

    public double BytesEachWithoutIndex => (double)(Bytes - IndexBytes) / Checkpoints;

    public static async Task<IReadOnlyList<CheckpointSize>> MeasureAllAsync() =>
    [
        await PeerAsync(),
        await OursAsync(),
        await PeerAsync("peer, a number of state in each executor", PeerPingPong.BuildCounting()),
        await OursAsync("ours, a number of state in each executor", options => PingPongRuns.RunAsync(new CountingPingPong(), SuperSteps, options)),
        await PeerBigStateAsync(Change.Nothing),
        await OursBigStateAsync(Change.Nothing),
        await PeerBigStateAsync(Change.TenBytesInPlace),
        await OursBigStateAsync(Change.TenBytesInPlace),
    ];

    public static Task<CheckpointSize> PeerAsync() => PeerAsync("peer", PeerPingPong.Build());

    public static Task<CheckpointSize> OursAsync() => OursAsync("ours", options => PingPongRuns.RunAsync(new PingPong(), SuperSteps, options));

    public static Task<CheckpointSize> PeerBigStateAsync(Change change)
        => LaterAsync(superSteps => PeerAsync($"peer, {Name(change)}", PeerLoop.Build(new PeerKeeper("Keeper", BigState, change)), superSteps));

    public static Task<CheckpointSize> OursBigStateAsync(Change change)
        => LaterAsync(superSteps => OursAsync($"ours, {Name(change)}", options => new Keeping(keeper: () => new Keeper(BigState, change)).RunAsync(superSteps, options)));

    private static string Name(Change change)
        => (change == Change.Nothing ? "1 MB of state that does not change" : "10 bytes of 1 MB of state change") + ", after the first checkpoints";

    /// <summary>What the second half of a run adds: the first checkpoint has all of the state on either side.</summary>
    private static async Task<CheckpointSize> LaterAsync(Func<int, Task<CheckpointSize>> run)
    {
        var half = await run(FewSuperSteps);
        var whole = await run(2 * FewSuperSteps);
        return new(whole.Run, whole.Checkpoints - half.Checkpoints, whole.Files - half.Files, whole.Bytes - half.Bytes, whole.IndexBytes - half.IndexBytes);
    }

    private static async Task<CheckpointSize> PeerAsync(string name, Workflow workflow, int superSteps = SuperSteps)
    {
        using var scratch = new ScratchDirectory();
        var directory = scratch.Next();
        using (var store = new FileSystemJsonCheckpointStore(new DirectoryInfo(directory)))
            _ = await PeerPingPong.WatchAsync(InProcessExecution.Lockstep.WithCheckpointing(CheckpointManager.CreateJson(store)), workflow, superSteps);

        var files = new DirectoryInfo(directory).GetFiles();
        return Measure(name, files, files.Count(file => !IsIndex(file)));
    }

    private static async Task<CheckpointSize> OursAsync(string name, Func<RunOptions, Task> run)
    {
        using var scratch = new ScratchDirectory();
        var directory = scratch.Next();
        await using var store = new FileCheckpointStore(directory);
        await run(new RunOptions { RunId = name, Checkpoints = store });
        var checkpoints = 0;
        await foreach (var _ in store.ListAsync(name))
            checkpoints++;
        return Measure(name, new DirectoryInfo(directory).GetFiles(), checkpoints);
    }

    private static CheckpointSize Measure(string name, FileInfo[] files, int checkpoints)
        => new(name, checkpoints, files.Length, files.Sum(file => file.Length), files.Where(IsIndex).Sum(file => file.Length));

    private static bool IsIndex(FileInfo file) => file.Name == "index.jsonl";
}
