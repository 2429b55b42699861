using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled.Runs;
using Benchmarks.HandWritten.Runs;
using Benchmarks.Peer;
using Benchmarks.Peer.Runs;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Works.Runs;

/// <summary>Runs, one after the other, that have one executor and end with their first superstep: what it takes to start one.</summary>
[Work(81, "start a run that ends at once")]
public class StartRun
{
    private const int Runs = 1_000;

    private readonly Nothing _ours = new();
    private readonly Workflow _peer = new WorkflowBuilder(new PeerSink("Sink")).Build();

    [Benchmark(OperationsPerInvoke = Runs)]
    public int HandWritten()
    {
        var superSteps = 0;
        for (var i = 0; i < Runs; i++)
            superSteps += new SinkLoop(i).Run();
        return Checked.Count(Runs, superSteps);
    }

    [Benchmark(OperationsPerInvoke = Runs)]
    public async Task<int> Ours()
    {
        var superSteps = 0L;
        for (var i = 0; i < Runs; i++)
            superSteps += (await _ours.RunAsync(i)).SuperSteps;
        return Checked.Count(Runs, superSteps);
    }

    [Benchmark(OperationsPerInvoke = Runs)]
    public async Task<int> PeerLockstep()
    {
        var superSteps = 0;
        for (var i = 0; i < Runs; i++)
            superSteps += await PeerRuns.RunAsync(InProcessExecution.Lockstep, _peer, i, superSteps: 1);
        return Checked.Count(Runs, superSteps);
    }

    [Benchmark(OperationsPerInvoke = Runs)]
    public async Task<int> PeerLockstepWatched()
    {
        var superSteps = 0;
        for (var i = 0; i < Runs; i++)
            superSteps += await PeerRuns.WatchAsync(InProcessExecution.Lockstep, _peer, i, superSteps: 1);
        return Checked.Count(Runs, superSteps);
    }

    [Benchmark(OperationsPerInvoke = Runs)]
    public async Task<int> PeerOffThread()
    {
        var superSteps = 0;
        for (var i = 0; i < Runs; i++)
            superSteps += await PeerRuns.RunAsync(InProcessExecution.OffThread, _peer, i, superSteps: 1);
        return Checked.Count(Runs, superSteps);
    }
}
