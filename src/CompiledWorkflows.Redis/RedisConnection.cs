using StackExchange.Redis;

namespace CompiledWorkflows;

/// <summary>A connection that its user made, or one that is made when it is needed first and again where that failed.</summary>
internal sealed class RedisConnection
{
    private readonly ConfigurationOptions? _configuration;
    private readonly int _database;
    private readonly Lock _gate = new();
    private Task<IConnectionMultiplexer>? _multiplexer;

    public RedisConnection(IConnectionMultiplexer multiplexer, int database)
    {
        _multiplexer = Task.FromResult(multiplexer);
        _database = database;
    }

    public RedisConnection(ConfigurationOptions configuration, int database)
    {
        _configuration = configuration;
        _database = database;
    }

    public async ValueTask<IDatabase> OpenAsync()
    {
        Task<IConnectionMultiplexer> multiplexer;
        lock (_gate)
        {
            if (_multiplexer is null or { IsFaulted: true })
                _multiplexer = ConnectAsync();

            multiplexer = _multiplexer;
        }

        return (await multiplexer.ConfigureAwait(false)).GetDatabase(_database);
    }

    /// <summary>Closes the connection, if it was made here.</summary>
    public async ValueTask CloseAsync()
    {
        if (_configuration is not null && _multiplexer is { IsCompletedSuccessfully: true } made)
            await (await made.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
    }

    private async Task<IConnectionMultiplexer> ConnectAsync() => await ConnectionMultiplexer.ConnectAsync(_configuration!).ConfigureAwait(false);
}
