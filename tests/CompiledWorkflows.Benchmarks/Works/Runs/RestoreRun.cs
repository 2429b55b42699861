using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled.Runs;
using Benchmarks.HandWritten.Runs;
using Benchmarks.Peer.Runs;
using Benchmarks.Values;
using CompiledWorkflows;
using Microsoft.Agents.AI.Workflows;

namespace Benchmarks.Works.Runs;

/// <summary>A run that waits for an answer, with 1 kB of state, is resumed from its checkpoint in memory until it waits again.</summary>
[Work(82, "restore a run with 1 kB of state from memory")]
public class RestoreRun : IAsyncDisposable
{
    private const int Restores = 100;
    private const string RunId = "audit";

    private readonly Audit _ours = new();
    private readonly InMemoryCheckpointStore _store = new();
    private readonly byte[] _bytes = new SavedAudit(1, Samples.Account().Book(1)).Write();
    private readonly Workflow _peer = PeerAudit.Build();
    private readonly CheckpointManager _peerCheckpoints = CheckpointManager.CreateInMemory();
    private CheckpointInfo _peerCheckpoint = null!;

    [GlobalSetup]
    public async Task SaveAsync()
    {
        _ = await _ours.RunAsync(1, new RunOptions { RunId = RunId, Checkpoints = _store });
        _peerCheckpoint = await PeerAudit.RunAsync(_peer, _peerCheckpoints);
    }

    [Benchmark(OperationsPerInvoke = Restores)]
    public int HandWritten()
    {
        var waiting = 0;
        for (var i = 0; i < Restores; i++)
            waiting += SavedAudit.Read(_bytes).Question;
        return Checked.Count(Restores, waiting);
    }

    [Benchmark(OperationsPerInvoke = Restores)]
    public async Task<int> Ours()
    {
        var waiting = 0;
        for (var i = 0; i < Restores; i++)
            waiting += (await _ours.ResumeAsync(RunId, new RunOptions { Checkpoints = _store })).PendingRequests.Count;
        return Checked.Count(Restores, waiting);
    }

    [Benchmark(OperationsPerInvoke = Restores)]
    public async Task<int> PeerLockstep()
    {
        var waiting = 0;
        for (var i = 0; i < Restores; i++)
            waiting += await PeerAudit.ResumeAsync(_peer, _peerCheckpoints, _peerCheckpoint);
        return Checked.Count(Restores, waiting);
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
