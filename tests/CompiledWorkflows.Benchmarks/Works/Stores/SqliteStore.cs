using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled;
using Benchmarks.HandWritten.Stores;
using CompiledWorkflows;

namespace Benchmarks.Works.Stores;

/// <summary>The ping-pong with a checkpoint in a SQLite file after every superstep: a transaction each. A run has a file of its own. The peer has no such store.</summary>
[WarmupCount(4), IterationCount(7)]
public abstract class SqliteStore(Durability durability) : IDisposable
{
    private const int SuperSteps = 200;

    private readonly PingPong _ours = new();
    private readonly ScratchDirectory _scratch = new();

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public int HandWritten() => Checked.Count(SuperSteps, SqliteLoop.Run(SuperSteps, Path.Combine(_scratch.Next(), "file.db"), durability == Durability.Synced));

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public async Task<long> Ours()
    {
        await using var store = new SqliteCheckpointStore(Path.Combine(_scratch.Next(), "file.db"), new SqliteCheckpointStoreOptions { Durability = durability });
        return await PingPongRuns.RunAsync(_ours, SuperSteps, new RunOptions { Checkpoints = store });
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}
