using CompiledWorkflows.Evolution.Stores;
using CompiledWorkflows.Redis.Tests;
using CompiledWorkflows.Tests;
using CompiledWorkflows.Tests.Servers;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedStores))]

namespace CompiledWorkflows.Evolution.Stores;

/// <summary>The servers that stores need, started by the first test that needs them.</summary>
public sealed class SharedStores : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Lazy<Task<PostgresServer>> _postgres = new(PostgresServer.CreateAsync);
    private readonly Lazy<Task<RedisServer>> _redis = new(() => RedisServer.StartAsync());
    private int _opened;

    /// <summary>Opens a store that is empty.</summary>
    internal async Task<ICheckpointStore> OpenAsync(StoreKind kind)
    {
        var name = $"store{Interlocked.Increment(ref _opened)}";
        return kind switch
        {
            StoreKind.InMemory => new InMemoryCheckpointStore(),
            StoreKind.Files => new FileCheckpointStore(Path.Join(_directory.Path, name)),
            StoreKind.Sqlite => new SqliteCheckpointStore(Path.Join(_directory.Path, name + ".db")),
            StoreKind.Postgres => new PostgresCheckpointStore((await _postgres.Value).ConnectionString, new PostgresCheckpointStoreOptions { Schema = name }),
            _ => new RedisCheckpointStore((await _redis.Value).Configuration, new RedisCheckpointStoreOptions { KeyPrefix = name }),
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await _postgres.Value).DisposeAsync();
        if (_redis is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await _redis.Value).DisposeAsync();
        _directory.Dispose();
    }
}
