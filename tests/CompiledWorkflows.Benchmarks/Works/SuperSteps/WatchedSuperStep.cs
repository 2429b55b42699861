using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled;
using Benchmarks.HandWritten;
using Benchmarks.Peer;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Works.SuperSteps;

/// <summary>A reader takes every event while the run goes on: four a superstep on each side.</summary>
[Work(2, "superstep, every event consumed")]
[Aim(Nanoseconds = 250, PeerNanoseconds = 3_000, Bytes = 300)]
public class WatchedSuperStep
{
    private const int SuperSteps = 10_000;

    private readonly PingPong _ours = new();
    private readonly Workflow _peer = PeerPingPong.Build();

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public async Task<int> HandWritten()
    {
        var steps = 0;
        await foreach (var e in WatchedLoop.RunAsync(SuperSteps))
        {
            if (e is StepCompleted)
                steps++;
        }

        return steps;
    }

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<long> Ours() => PingPongRuns.WatchAsync(_ours, SuperSteps);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerLockstep() => PeerPingPong.WatchAsync(InProcessExecution.Lockstep, _peer, SuperSteps);

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<int> PeerOffThread() => PeerPingPong.WatchAsync(InProcessExecution.OffThread, _peer, SuperSteps);
}
