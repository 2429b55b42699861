using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled;
using Benchmarks.HandWritten;
using Benchmarks.Peer;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Works.SuperSteps;

/// <summary>
/// Nobody wants the events. The peer has no run without events: <c>RunAsync</c> keeps them all, a watched run lets its reader
/// drop each, so both are measured.
/// </summary>
[Work(1, "superstep, one message, nobody watching")]
[Aim(Nanoseconds = 50, PeerNanoseconds = 3_150, Bytes = 0, TimesByHand = 3.5)]
public class SuperStep
{
    private const int SuperSteps = 10_000;

    private readonly PingPong _ours = new();
    private readonly Workflow _peer = PeerPingPong.Build();

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public int HandWritten()
    {
        var loop = new PingPongLoop<Player>(SuperSteps);
        while (loop.IsRunning)
            loop.Step();
        return loop.SuperSteps;
    }

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<long> Ours() => PingPongRuns.RunAsync(_ours, SuperSteps);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerLockstep() => PeerPingPong.RunAsync(InProcessExecution.Lockstep, _peer, SuperSteps);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerOffThread() => PeerPingPong.RunAsync(InProcessExecution.OffThread, _peer, SuperSteps);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerLockstepWatched() => PeerPingPong.WatchAsync(InProcessExecution.Lockstep, _peer, SuperSteps);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerOffThreadWatched() => PeerPingPong.WatchAsync(InProcessExecution.OffThread, _peer, SuperSteps);
}
