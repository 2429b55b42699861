using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled.Checkpoints;
using Benchmarks.HandWritten.Checkpoints;
using Benchmarks.Peer;
using Benchmarks.Peer.Checkpoints;
using CompiledWorkflows;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Works.Checkpoints;

/// <summary>
/// State of about 1 kB, a part of which every superstep changes, and a checkpoint of it in memory. The peer keeps a reference to it
/// and copies nothing, so that its older checkpoints change with it.
/// </summary>
[Work(45, "in-memory checkpoint, 1 kB of state with lists and dictionaries")]
public class RichState
{
    private const int SuperSteps = 1_000;

    private readonly Bookkeeping _ours = new();
    private readonly Workflow _peer = PeerLoop.Build(new PeerBookkeeper("Bookkeeper"));

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public int HandWritten() => Checked.Count(SuperSteps, BookkeepingLoop.RunInMemory(SuperSteps));

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public async Task<int> Ours()
    {
        await using var store = new InMemoryCheckpointStore();
        return Checked.Count(SuperSteps, (await _ours.RunAsync(SuperSteps, new RunOptions { Checkpoints = store })).SuperSteps);
    }

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerLockstep()
        => PeerRuns.WatchAsync(InProcessExecution.Lockstep.WithCheckpointing(CheckpointManager.CreateInMemory()), _peer, SuperSteps, SuperSteps);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerOffThread()
        => PeerRuns.WatchAsync(InProcessExecution.OffThread.WithCheckpointing(CheckpointManager.CreateInMemory()), _peer, SuperSteps, SuperSteps);
}
