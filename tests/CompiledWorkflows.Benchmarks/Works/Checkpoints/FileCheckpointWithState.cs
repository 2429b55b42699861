using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled;
using Benchmarks.HandWritten;
using Benchmarks.Peer;
using CompiledWorkflows;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Agents.AI.Workflows.Checkpointing;
using Microsoft.Agents.AI.Workflows.InProc;

namespace Benchmarks.Works.Checkpoints;

/// <summary>As <see cref="FileCheckpoint"/>, with state that every superstep changes and every checkpoint holds.</summary>
[Work(43, "file checkpoint, no fsync, a number of state in each executor")]
[WarmupCount(4), IterationCount(7)]
public class FileCheckpointWithState : IDisposable
{
    private const int SuperSteps = 10_000;
    private const int PeerSuperSteps = 1_000;

    private readonly CountingPingPong _ours = new();
    private readonly Workflow _peer = PeerPingPong.BuildCounting();
    private readonly ScratchDirectory _scratch = new();

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public int HandWritten() => CheckpointedLoops.RunWithFile<CountingPlayer>(SuperSteps, Path.Combine(_scratch.Next(), "log"));

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public async Task<long> Ours()
    {
        await using var store = new FileCheckpointStore(_scratch.Next());
        return await PingPongRuns.RunAsync(_ours, SuperSteps, new RunOptions { Checkpoints = store });
    }

    [Benchmark(OperationsPerInvoke = PeerSuperSteps)]
    public Task<int> PeerLockstep() => PeerAsync(InProcessExecution.Lockstep);

    [Benchmark(OperationsPerInvoke = PeerSuperSteps)]
    public Task<int> PeerOffThread() => PeerAsync(InProcessExecution.OffThread);

    [GlobalCleanup]
    public void Dispose()
    {
        _scratch.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<int> PeerAsync(InProcessExecutionEnvironment environment)
    {
        using var store = new FileSystemJsonCheckpointStore(new DirectoryInfo(_scratch.Next()));
        return await PeerPingPong.WatchAsync(environment.WithCheckpointing(CheckpointManager.CreateJson(store)), _peer, PeerSuperSteps);
    }
}
