using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled.Runs;
using Benchmarks.HandWritten.Runs;
using Benchmarks.Peer;
using Benchmarks.Peer.Runs;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Works.Runs;

/// <summary>
/// A thousand runs that wait at a gate until all of them have begun, and then take ten supersteps on all cores, in each of which they let another
/// go first. The peer has one environment for many runs of a workflow at once.
/// </summary>
[Work(84, "1,000 runs at once, ten supersteps each, per run")]
public class ConcurrentRuns
{
    private const int Runs = 1_000;
    private const int SuperSteps = 10;

    private readonly Gate _gate = new();
    private readonly Crowd _ours;
    private readonly Workflow _peer;

    public ConcurrentRuns()
    {
        _ours = new Crowd(member: () => new Member(_gate));
        _peer = PeerLoop.Build(new PeerMember("Member", _gate));
    }

    [Benchmark(OperationsPerInvoke = Runs)]
    public Task<int> HandWritten() => RunAllAsync(() => CrowdLoop.RunAsync(_gate, SuperSteps));

    [Benchmark(OperationsPerInvoke = Runs)]
    public Task<int> Ours() => RunAllAsync(async () => (int)(await _ours.RunAsync(SuperSteps)).SuperSteps);

    [Benchmark(OperationsPerInvoke = Runs)]
    public Task<int> PeerConcurrent() => RunAllAsync(() => PeerRuns.RunAsync(InProcessExecution.Concurrent, _peer, SuperSteps, SuperSteps));

    [Benchmark(OperationsPerInvoke = Runs)]
    public Task<int> PeerConcurrentWatched() => RunAllAsync(() => PeerRuns.WatchAsync(InProcessExecution.Concurrent, _peer, SuperSteps, SuperSteps));

    private async Task<int> RunAllAsync(Func<Task<int>> run)
    {
        var runs = new Task<int>[Runs];
        _gate.Close();
        for (var i = 0; i < Runs; i++)
            runs[i] = run();
        _gate.Open();
        var superSteps = await Task.WhenAll(runs);
        return Checked.Count(Runs * SuperSteps, superSteps.Sum());
    }
}
