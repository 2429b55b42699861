using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled;
using Benchmarks.HandWritten;
using Benchmarks.Peer;
using CompiledWorkflows;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Works.Checkpoints;

/// <summary>As <see cref="InMemoryCheckpoint"/>, with state that every superstep changes and every checkpoint holds.</summary>
[Work(42, "in-memory checkpoint, a number of state in each executor")]
public class InMemoryCheckpointWithState
{
    private const int SuperSteps = 1_000;

    private readonly CountingPingPong _ours = new();
    private readonly Workflow _peer = PeerPingPong.BuildCounting();

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public int HandWritten() => CheckpointedLoops.RunInMemory<CountingPlayer>(SuperSteps);

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
