using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled.Runs;
using Benchmarks.HandWritten.Runs;
using Benchmarks.Peer.Runs;
using Benchmarks.Values;
using CompiledWorkflows;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Agents.AI.Workflows.Checkpointing;

namespace Benchmarks.Works.Runs;

/// <summary>As <see cref="RestoreRun"/>, from a file and with a store that is opened for it, as after a crash.</summary>
[Work(83, "restore a run with 1 kB of state from a file")]
public class RestoreRunFromFile : IDisposable
{
    private const int Restores = 10;
    private const string RunId = "audit";

    private readonly Audit _ours = new();
    private readonly Workflow _peer = PeerAudit.Build();
    private readonly ScratchDirectory _scratch = new();
    private string _directory = null!;
    private string _file = null!;
    private string _peerDirectory = null!;
    private CheckpointInfo _peerCheckpoint = null!;

    [GlobalSetup]
    public async Task SaveAsync()
    {
        (_directory, _peerDirectory, _file) = (_scratch.Next(), _scratch.Next(), Path.Combine(_scratch.Next(), "run"));
        await File.WriteAllBytesAsync(_file, new SavedAudit(1, Samples.Account().Book(1)).Write());
        await using (var store = new FileCheckpointStore(_directory))
            _ = await _ours.RunAsync(1, new RunOptions { RunId = RunId, Checkpoints = store });
        using (var store = OpenPeer())
            _peerCheckpoint = await PeerAudit.RunAsync(_peer, CreateJson(store));
    }

    [Benchmark(OperationsPerInvoke = Restores)]
    public int HandWritten()
    {
        var waiting = 0;
        for (var i = 0; i < Restores; i++)
            waiting += SavedAudit.Read(File.ReadAllBytes(_file)).Question;
        return Checked.Count(Restores, waiting);
    }

    [Benchmark(OperationsPerInvoke = Restores)]
    public async Task<int> Ours()
    {
        var waiting = 0;
        for (var i = 0; i < Restores; i++)
        {
            await using var store = new FileCheckpointStore(_directory);
            waiting += (await _ours.ResumeAsync(RunId, new RunOptions { Checkpoints = store })).PendingRequests.Count;
        }

        return Checked.Count(Restores, waiting);
    }

    [Benchmark(OperationsPerInvoke = Restores)]
    public async Task<int> PeerLockstep()
    {
        var waiting = 0;
        for (var i = 0; i < Restores; i++)
        {
            using var store = OpenPeer();
            waiting += await PeerAudit.ResumeAsync(_peer, CreateJson(store), _peerCheckpoint);
        }

        return Checked.Count(Restores, waiting);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _scratch.Dispose();
        GC.SuppressFinalize(this);
    }

    private FileSystemJsonCheckpointStore OpenPeer() => new(new DirectoryInfo(_peerDirectory));

    private static CheckpointManager CreateJson(FileSystemJsonCheckpointStore store) => CheckpointManager.CreateJson(store, Json.Default.Options);
}
