using StackExchange.Redis;
using Xunit;

namespace CompiledWorkflows.Redis.Tests;

/// <summary>The store keeps what every store promises, on one server.</summary>
public sealed class RedisConformanceTests(SingleServer server) : ConformanceTests(server), IClassFixture<SingleServer>;

/// <summary>The store keeps what every store promises, on a cluster, which refuses commands on keys of several slots.</summary>
public sealed class RedisClusterConformanceTests(OneServerCluster server) : ConformanceTests(server), IClassFixture<OneServerCluster>;

public abstract class ConformanceTests(Servers servers)
{
    private static int _prefixes;

    public static IEnumerable<TheoryDataRow<string>> Checks => StoreCheck.All.Select(check => new TheoryDataRow<string>(check.Name));

    [Theory, MemberData(nameof(Checks))]
    public async Task It_conforms(string check)
    {
        var connections = await servers.ConnectionsAsync();
        var options = new RedisCheckpointStoreOptions { KeyPrefix = $"check-{Interlocked.Increment(ref _prefixes)}:" };
        var opened = 0;
        await StoreCheck.Named(check).RunAsync(
            new StoreUnderTest(() => new RedisCheckpointStore(connections[opened++ % connections.Count], options)) { RandomRounds = 40 },
            TestContext.Current.CancellationToken);
    }
}

public sealed class SingleServer() : Servers(() => RedisServer.StartAsync());

public sealed class OneServerCluster() : Servers(RedisServer.StartClusterAsync);

/// <summary>A server for the tests of a class, started by the first of them, with several connections to it.</summary>
public abstract class Servers : IAsyncLifetime
{
    private readonly Func<Task<RedisServer>> _start;
    private readonly List<IConnectionMultiplexer> _connections = [];
    private RedisServer? _server;

    private protected Servers(Func<Task<RedisServer>> start) => _start = start;

    public ValueTask InitializeAsync() => default;

    public async Task<IReadOnlyList<IConnectionMultiplexer>> ConnectionsAsync()
    {
        _server ??= await _start();
        while (_connections.Count < 4)
            _connections.Add(await _server.ConnectAsync());

        return _connections;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();

        GC.SuppressFinalize(this);
    }
}
