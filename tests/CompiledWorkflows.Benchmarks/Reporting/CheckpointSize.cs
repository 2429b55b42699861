using Benchmarks.Compiled;
using Benchmarks.Peer;
using Benchmarks.Works;
using CompiledWorkflows;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Agents.AI.Workflows.Checkpointing;

namespace Benchmarks.Reporting;

/// <summary>What the checkpoints of a run take on disk, and of that the files beside the checkpoints themselves: the peer's index.</summary>
internal sealed record CheckpointSize(string Run, int Checkpoints, int Files, long Bytes, long IndexBytes)
{
    private const int SuperSteps = 1_000;

    public double BytesEach => (double)Bytes / Checkpoints;

    public double BytesEachWithoutIndex => (double)(Bytes - IndexBytes) / Checkpoints;

    public static async Task<IReadOnlyList<CheckpointSize>> MeasureAllAsync() =>
    [
        await PeerAsync("peer", PeerPingPong.Build()),
        await OursAsync("ours", options => PingPongRuns.RunAsync(new PingPong(), SuperSteps, options)),
        await PeerAsync("peer, a number of state in each executor", PeerPingPong.BuildCounting()),
        await OursAsync("ours, a number of state in each executor", options => PingPongRuns.RunAsync(new CountingPingPong(), SuperSteps, options)),
    ];

    private static async Task<CheckpointSize> PeerAsync(string name, Workflow workflow)
    {
        using var scratch = new ScratchDirectory();
        var directory = scratch.Next();
        using (var store = new FileSystemJsonCheckpointStore(new DirectoryInfo(directory)))
            _ = await PeerPingPong.WatchAsync(InProcessExecution.Lockstep.WithCheckpointing(CheckpointManager.CreateJson(store)), workflow, SuperSteps);

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
