using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled;
using Benchmarks.HandWritten;
using Benchmarks.Peer;
using CompiledWorkflows;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Agents.AI.Workflows.Checkpointing;
using Microsoft.Agents.AI.Workflows.InProc;

namespace Benchmarks.Works.Runs;

/// <summary>Runs of one superstep, one after the other, whose checkpoints go to a new directory each: what it takes to make the files.</summary>
[Work(85, "start a run that ends at once, in a new directory")]
[WarmupCount(4), IterationCount(7)]
public class StartRunInFile : IDisposable
{
    private const int Runs = 100;

    private readonly PingPong _ours = new();
    private readonly Workflow _peer = PeerPingPong.Build();
    private readonly ScratchDirectory _scratch = new();

    [Benchmark(OperationsPerInvoke = Runs)]
    public int HandWritten()
    {
        var superSteps = 0;
        for (var i = 0; i < Runs; i++)
            superSteps += CheckpointedLoops.RunWithFile<Player>(1, Path.Combine(_scratch.Next(), "log"));
        return Checked.Count(Runs, superSteps);
    }

    [Benchmark(OperationsPerInvoke = Runs)]
    public async Task<int> Ours()
    {
        var superSteps = 0L;
        for (var i = 0; i < Runs; i++)
        {
            await using var store = new FileCheckpointStore(_scratch.Next());
            superSteps += await PingPongRuns.RunAsync(_ours, 1, new RunOptions { Checkpoints = store });
        }

        return Checked.Count(Runs, superSteps);
    }

    [Benchmark(OperationsPerInvoke = Runs)]
    public Task<int> PeerLockstep() => PeerAsync(InProcessExecution.Lockstep);

    [Benchmark(OperationsPerInvoke = Runs)]
    public Task<int> PeerOffThread() => PeerAsync(InProcessExecution.OffThread);

    [IterationCleanup]
    public void Empty() => _scratch.Empty();

    [GlobalCleanup]
    public void Dispose()
    {
        _scratch.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<int> PeerAsync(InProcessExecutionEnvironment environment)
    {
        var superSteps = 0;
        for (var i = 0; i < Runs; i++)
        {
            using var store = new FileSystemJsonCheckpointStore(new DirectoryInfo(_scratch.Next()));
            superSteps += await PeerPingPong.WatchAsync(environment.WithCheckpointing(CheckpointManager.CreateJson(store)), _peer, 1);
        }

        return Checked.Count(Runs, superSteps);
    }
}
