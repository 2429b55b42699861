using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled;
using Benchmarks.HandWritten;
using Benchmarks.Peer;
using CompiledWorkflows;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Works.Checkpoints;

/// <summary>Every superstep's checkpoint stays in memory until the run has ended. A run has a store of its own, so that no run pays for another's.</summary>
[Work(40, "in-memory checkpoint each superstep")]
[Aim(Nanoseconds = 350, PeerNanoseconds = 8_500)]
public class InMemoryCheckpoint
{
    private const int SuperSteps = 1_000;

    private readonly PingPong _ours = new();
    private readonly Workflow _peer = PeerPingPong.Build();

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public int HandWritten() => CheckpointedLoops.RunInMemory<Player>(SuperSteps);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public async Task<long> Ours()
    {
        await using var store = new InMemoryCheckpointStore();
        return await PingPongRuns.RunAsync(_ours, SuperSteps, new RunOptions { Checkpoints = store });
    }

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerLockstep()
        => PeerPingPong.WatchAsync(InProcessExecution.Lockstep.WithCheckpointing(CheckpointManager.CreateInMemory()), _peer, SuperSteps);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerOffThread()
        => PeerPingPong.WatchAsync(InProcessExecution.OffThread.WithCheckpointing(CheckpointManager.CreateInMemory()), _peer, SuperSteps);
}
