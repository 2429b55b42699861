using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled;
using Benchmarks.HandWritten;
using Benchmarks.Peer;
using CompiledWorkflows;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Agents.AI.Workflows.Checkpointing;
using Microsoft.Agents.AI.Workflows.InProc;

namespace Benchmarks.Works.Checkpoints;

/// <summary>
/// Every superstep's checkpoint is handed to the operating system before the next begins, and nobody flushes the disk: the peer
/// cannot, ours need not. A run has a directory of its own, as a store of either side may be used for one run or for many. What making
/// that costs is <see cref="Runs.StartRunInFile"/>'s to say: so our runs and those by hand are long. The peer makes a file for each superstep anyway.
/// </summary>
[Work(41, "file checkpoint each superstep, no fsync")]
[Aim(Nanoseconds = 4_000, PeerNanoseconds = 375_000)]
[WarmupCount(4), IterationCount(7)]
public class FileCheckpoint : IDisposable
{
    private const int SuperSteps = 10_000;
    private const int PeerSuperSteps = 1_000;

    private readonly PingPong _ours = new();
    private readonly Workflow _peer = PeerPingPong.Build();
    private readonly ScratchDirectory _scratch = new();

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public int HandWritten() => CheckpointedLoops.RunWithFile<Player>(SuperSteps, Path.Combine(_scratch.Next(), "log"));

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
