using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled.Graphs;
using Benchmarks.HandWritten.Graphs;
using Benchmarks.Peer;
using Benchmarks.Peer.Graphs;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Works.Graphs;

/// <summary>
/// A message is one of the 64 that go out or of the 64 that come in and wait for each other; the one that begins the next round is not counted.
/// Our barrier hands them over as one list, which is what is allocated in a round; the peer's one by one.
/// </summary>
[Work(22, "fan-out to 64, fan-in, per message")]
[Aim(Nanoseconds = 60, PeerNanoseconds = 4_000, Bytes = 0)]
public class FanOutFanIn
{
    private const int Rounds = 1_000;
    private const int SuperSteps = 3 * Rounds;
    private const int Messages = 2 * Spread.Workers * Rounds;

    private readonly Spread _ours = new();
    private readonly Workflow _peer = PeerGraphs.Spread(Spread.Workers);

    [Benchmark(OperationsPerInvoke = Messages)]
    public int HandWritten() => Checked.Count(SuperSteps, SpreadLoop.Run(Spread.Workers, Rounds));

    [Benchmark(OperationsPerInvoke = Messages)]
    public async Task<int> Ours() => Checked.Count(SuperSteps, (await _ours.RunAsync(Rounds)).SuperSteps);

    [Benchmark(OperationsPerInvoke = Messages)]
    public Task<int> PeerLockstep() => PeerRuns.WatchAsync(InProcessExecution.Lockstep, _peer, Rounds, SuperSteps);

    [Benchmark(OperationsPerInvoke = Messages)]
    public Task<int> PeerOffThread() => PeerRuns.WatchAsync(InProcessExecution.OffThread, _peer, Rounds, SuperSteps);
}
