using BenchmarkDotNet.Attributes;
using Benchmarks.Growth;
using Benchmarks.HandWritten.Checkpoints;
using Benchmarks.Peer;
using Benchmarks.Peer.Checkpoints;
using CompiledWorkflows;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Agents.AI.Workflows.Checkpointing;

namespace Benchmarks.Works.Checkpoints;

/// <summary>
/// Large state, and checkpoints in files that nobody flushes. The loop by hand knows what has changed; ours finds out; the peer writes
/// all of it each time.
/// </summary>
public abstract class BigState(Change change) : IDisposable
{
    public const int Bytes = 1_000_000;

    // Enough that the first checkpoint, which is all of the state, is a small part.
    private const int SuperSteps = 50;

    private readonly Keeping _ours = new(keeper: () => new Keeper(Bytes, change));
    private readonly Workflow _peer = PeerLoop.Build(new PeerKeeper("Keeper", Bytes, change));
    private readonly ScratchDirectory _scratch = new();

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public int HandWritten() => Checked.Count(SuperSteps, BigStateLoop.Run(SuperSteps, Bytes, change, Path.Combine(_scratch.Next(), "log")));

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public async Task<int> Ours()
    {
        await using var store = new FileCheckpointStore(_scratch.Next());
        return Checked.Count(SuperSteps, (await _ours.RunAsync(SuperSteps, new RunOptions { Checkpoints = store })).SuperSteps);
    }

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public async Task<int> PeerLockstep()
    {
        using var store = new FileSystemJsonCheckpointStore(new DirectoryInfo(_scratch.Next()));
        return await PeerRuns.WatchAsync(InProcessExecution.Lockstep.WithCheckpointing(CheckpointManager.CreateJson(store)), _peer, SuperSteps, SuperSteps);
    }

    // Every run leaves megabytes.
    [IterationCleanup]
    public void Empty() => _scratch.Empty();

    [GlobalCleanup]
    public void Dispose()
    {
        _scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}
