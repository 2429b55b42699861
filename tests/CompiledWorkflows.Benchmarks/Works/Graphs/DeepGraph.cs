using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled.Graphs;
using Benchmarks.HandWritten.Graphs;
using Benchmarks.Peer;
using Benchmarks.Peer.Graphs;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Works.Graphs;

/// <summary>A message goes around a ring of 128 executors, one a superstep. Ours are in workflows that are in workflows, seven deep; the peer's and those by hand are not.</summary>
[Work(21, "superstep in a ring of 128 executors, seven workflows deep")]
public class DeepGraph
{
    private const int SuperSteps = 100 * DeepRing.Links;

    private readonly DeepRing _ours = new();
    private readonly Workflow _peer = PeerGraphs.Ring(DeepRing.Links);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public int HandWritten() => Checked.Count(SuperSteps, ChainLoop.Run(DeepRing.Links, SuperSteps));

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public async Task<int> Ours() => Checked.Count(SuperSteps, (await _ours.RunAsync(SuperSteps)).SuperSteps);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerLockstep() => PeerRuns.WatchAsync(InProcessExecution.Lockstep, _peer, SuperSteps, SuperSteps);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerOffThread() => PeerRuns.WatchAsync(InProcessExecution.OffThread, _peer, SuperSteps, SuperSteps);
}
