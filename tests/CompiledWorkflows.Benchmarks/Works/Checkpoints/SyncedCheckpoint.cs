using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled;
using Benchmarks.HandWritten;
using CompiledWorkflows;

namespace Benchmarks.Works.Checkpoints;

/// <summary>As <see cref="FileCheckpoint"/>, and the disk has every checkpoint before the next superstep begins. The peer has no such store.</summary>
[Work(44, "file checkpoint each superstep, fsync")]
[Aim(TimesByHand = 1.2)]
[WarmupCount(4), IterationCount(7)]
public class SyncedCheckpoint : IDisposable
{
    private const int SuperSteps = 1_000;

    private readonly PingPong _ours = new();
    private readonly ScratchDirectory _scratch = new();

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public int HandWritten() => CheckpointedLoops.RunWithFile<Player>(SuperSteps, Path.Combine(_scratch.Next(), "log"), flushToDisk: true);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public async Task<long> Ours()
    {
        await using var store = new FileCheckpointStore(_scratch.Next(), new FileCheckpointStoreOptions { Durability = Durability.Synced });
        return await PingPongRuns.RunAsync(_ours, SuperSteps, new RunOptions { Checkpoints = store });
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}
