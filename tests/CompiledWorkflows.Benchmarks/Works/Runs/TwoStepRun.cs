using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled;
using Benchmarks.HandWritten;
using Benchmarks.Peer;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Works.Runs;

/// <summary>Whole runs, one after the other, of a workflow that is defined once: two supersteps, one output, no checkpoints.</summary>
[Work(80, "start and finish a two-step run")]
[Aim(Nanoseconds = 800, PeerNanoseconds = 29_000, Bytes = 1_024)]
public class TwoStepRun
{
    // Many in one invocation: waiting for a task from outside would cost more than a run.
    private const int Runs = 1_000;

    private readonly Greeting _ours = new();
    private readonly Workflow _peer = PeerGreeting.Build();

    [Benchmark(OperationsPerInvoke = Runs)]
    public int HandWritten()
    {
        var length = 0;
        for (var i = 0; i < Runs; i++)
            length += new GreetingLoop("world").Run()[0].Length;
        return length;
    }

    [Benchmark(OperationsPerInvoke = Runs)]
    public async Task<int> Ours()
    {
        var length = 0;
        for (var i = 0; i < Runs; i++)
            length += (await _ours.RunAsync("world")).Outputs[0].Length;
        return length;
    }

    [Benchmark(OperationsPerInvoke = Runs)]
    public async Task<int> PeerLockstep()
    {
        var length = 0;
        for (var i = 0; i < Runs; i++)
            length += (await PeerGreeting.RunAsync(InProcessExecution.Lockstep, _peer, "world")).Length;
        return length;
    }

    [Benchmark(OperationsPerInvoke = Runs)]
    public async Task<int> PeerOffThread()
    {
        var length = 0;
        for (var i = 0; i < Runs; i++)
            length += (await PeerGreeting.RunAsync(InProcessExecution.OffThread, _peer, "world")).Length;
        return length;
    }

    [Benchmark(OperationsPerInvoke = Runs)]
    public async Task<int> PeerLockstepWatched()
    {
        var length = 0;
        for (var i = 0; i < Runs; i++)
            length += (await PeerGreeting.WatchAsync(InProcessExecution.Lockstep, _peer, "world")).Length;
        return length;
    }

    [Benchmark(OperationsPerInvoke = Runs)]
    public async Task<int> PeerOffThreadWatched()
    {
        var length = 0;
        for (var i = 0; i < Runs; i++)
            length += (await PeerGreeting.WatchAsync(InProcessExecution.OffThread, _peer, "world")).Length;
        return length;
    }
}
