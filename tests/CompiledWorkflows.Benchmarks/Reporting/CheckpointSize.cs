using Benchmarks.Compiled;
using Benchmarks.Peer;
using Benchmarks.Works;
using CompiledWorkflows;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Agents.AI.Workflows.Checkpointing;

namespace Benchmarks.Reporting;

/// <summary>What a checkpoint of the ping-pong takes on disk: the bytes of all files of a run's directory, shared among its checkpoints.</summary>
internal sealed record CheckpointSize(string Side, int Checkpoints, int Files, long Bytes)
{
    private const int SuperSteps = 1_000;

    public double BytesEach => (double)Bytes / Checkpoints;

    public static IReadOnlyList<CheckpointSize> MeasureAll() => [.. new[] { MeasurePeerAsync(), MeasureOursAsync() }.Select(task => task.GetAwaiter().GetResult())];

    private static async Task<CheckpointSize> MeasurePeerAsync()
    {
        using var scratch = new ScratchDirectory();
        var directory = scratch.Next();
        using (var store = new FileSystemJsonCheckpointStore(new DirectoryInfo(directory)))
            _ = await PeerPingPong.WatchAsync(InProcessExecution.Lockstep.WithCheckpointing(CheckpointManager.CreateJson(store)), PeerPingPong.Build(), SuperSteps);

        return Measure("peer", directory, SuperSteps);
    }

    private static async Task<CheckpointSize> MeasureOursAsync()
    {
        using var scratch = new ScratchDirectory();
        var directory = scratch.Next();
        await using var store = new FileCheckpointStore(directory);
        var result = await new PingPong().RunAsync(SuperSteps, new RunOptions { Checkpoints = store });
        var checkpoints = 0;
        await foreach (var _ in store.ListAsync(result.RunId))
            checkpoints++;
        return Measure("ours", directory, checkpoints);
    }

    private static CheckpointSize Measure(string side, string directory, int checkpoints)
    {
        var files = new DirectoryInfo(directory).GetFiles();
        return new(side, checkpoints, files.Length, files.Sum(file => file.Length));
    }
}
