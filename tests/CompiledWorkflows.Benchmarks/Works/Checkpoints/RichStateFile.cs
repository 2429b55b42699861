using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled.Checkpoints;
using Benchmarks.HandWritten.Checkpoints;
using Benchmarks.Peer;
using Benchmarks.Peer.Checkpoints;
using CompiledWorkflows;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Agents.AI.Workflows.Checkpointing;
using Microsoft.Agents.AI.Workflows.InProc;

namespace Benchmarks.Works.Checkpoints;

/// <summary>As <see cref="RichState"/>, with checkpoints in files, as in <see cref="FileCheckpoint"/>.</summary>
[Work(46, "file checkpoint, no fsync, 1 kB of state with lists and dictionaries")]
[WarmupCount(4), IterationCount(7)]
public class RichStateFile : IDisposable
{
    private const int SuperSteps = 500;

    private readonly Bookkeeping _ours = new();
    private readonly Workflow _peer = PeerLoop.Build(new PeerBookkeeper("Bookkeeper"));
    private readonly ScratchDirectory _scratch = new();

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public int HandWritten() => Checked.Count(SuperSteps, BookkeepingLoop.RunWithFile(SuperSteps, Path.Combine(_scratch.Next(), "log")));

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public async Task<int> Ours()
    {
        await using var store = new FileCheckpointStore(_scratch.Next());
        return Checked.Count(SuperSteps, (await _ours.RunAsync(SuperSteps, new RunOptions { Checkpoints = store })).SuperSteps);
    }

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerLockstep() => PeerAsync(InProcessExecution.Lockstep);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
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
        return await PeerRuns.WatchAsync(environment.WithCheckpointing(CheckpointManager.CreateJson(store, Values.Json.Default.Options)), _peer, SuperSteps, SuperSteps);
    }
}
