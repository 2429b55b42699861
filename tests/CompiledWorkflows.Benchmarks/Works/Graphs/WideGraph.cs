using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled.Graphs;
using Benchmarks.HandWritten.Graphs;
using Benchmarks.Peer;
using Benchmarks.Peer.Graphs;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Works.Graphs;

/// <summary>A thousand executors, of which one is active in each superstep, and another one each time.</summary>
[Work(20, "superstep in a graph of 1,000 executors, one active")]
[WarmupCount(4), IterationCount(7)]
public class WideGraph
{
    // So many that the start of a run with as many executors does not count.
    private const int SuperSteps = 50_000;

    private readonly RoundTable _ours = new();
    private readonly Workflow _peer = PeerGraphs.RoundTable(RoundTable.Seats);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public int HandWritten() => Checked.Count(SuperSteps, RoundTableLoop.Run(RoundTable.Seats, SuperSteps));

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public async Task<int> Ours() => Checked.Count(SuperSteps, (await _ours.RunAsync(SuperSteps)).SuperSteps);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerLockstep() => PeerRuns.WatchAsync(InProcessExecution.Lockstep, _peer, SuperSteps, SuperSteps);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerOffThread() => PeerRuns.WatchAsync(InProcessExecution.OffThread, _peer, SuperSteps, SuperSteps);
}
