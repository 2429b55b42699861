using BenchmarkDotNet.Attributes;
using Benchmarks.Compiled;
using Benchmarks.HandWritten.Stores;
using CompiledWorkflows;
using CompiledWorkflows.Tests.Servers;
using Npgsql;

namespace Benchmarks.Works.Stores;

/// <summary>
/// The ping-pong with a checkpoint in PostgreSQL after every superstep, on a server of this machine that is reached by a socket. With sync a commit waits for the
/// disk; without, <c>synchronous_commit</c> is off. The peer has no such store.
/// </summary>
[WarmupCount(4), IterationCount(7)]
public abstract class PostgresStore(bool syncs) : IAsyncDisposable
{
    private const int SuperSteps = 100;

    private readonly PingPong _ours = new();
    private PostgresServer _server = null!;
    private PostgresLoop _byHand = null!;
    private PostgresCheckpointStore _store = null!;

    [GlobalSetup]
    public async Task StartAsync()
    {
        _server = await PostgresServer.CreateAsync(syncs: true);
        var connection = new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Options = $"-c synchronous_commit={(syncs ? "on" : "off")}" };
        _byHand = new PostgresLoop(connection.ConnectionString);
        _store = new PostgresCheckpointStore(connection.ConnectionString);
        await _byHand.CreateTableAsync();
    }

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public async Task<int> HandWritten() => Checked.Count(SuperSteps, await _byHand.RunAsync(SuperSteps));

    [Benchmark(OperationsPerInvoke = SuperSteps)]
    public Task<long> Ours() => PingPongRuns.RunAsync(_ours, SuperSteps, new RunOptions { Checkpoints = _store });

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _byHand.DisposeAsync();
        await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
