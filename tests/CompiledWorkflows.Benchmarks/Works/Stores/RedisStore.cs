using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled;
using Benchmarks.HandWritten.Stores;
using CompiledWorkflows;
using CompiledWorkflows.Redis.Tests;
using StackExchange.Redis;

namespace Benchmarks.Works.Stores;

/// <summary>
/// The ping-pong with a checkpoint in Redis after every superstep, on a server of this machine that keeps an append-only file. With sync it answers when the disk
/// has it (<c>appendfsync always</c>); without, nobody flushes. The peer has no such store.
/// </summary>
[WarmupCount(4), IterationCount(7)]
public abstract class RedisStore(bool syncs) : IAsyncDisposable
{
    private const int SuperSteps = 100;

    private readonly PingPong _ours = new();
    private RedisServer _server = null!;
    private IDatabase _database = null!;
    private RedisCheckpointStore _store = null!;
    private int _runs;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _server = await RedisServer.StartAsync("--appendonly", "yes", "--appendfsync", syncs ? "always" : "no");
        var connection = await _server.ConnectAsync();
        _database = connection.GetDatabase();
        _store = new RedisCheckpointStore(connection);
    }

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public async Task<int> HandWritten() => Checked.Count(SuperSteps, await RedisLoop.RunAsync(SuperSteps, _database, $"run {_runs++}"));

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<long> Ours() => PingPongRuns.RunAsync(_ours, SuperSteps, new RunOptions { Checkpoints = _store });

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
