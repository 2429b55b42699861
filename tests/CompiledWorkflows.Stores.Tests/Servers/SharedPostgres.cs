using CompiledWorkflows.Tests.Servers;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace CompiledWorkflows.Tests.Servers;

/// <summary>One PostgreSQL server for all tests that do not end it, started by the first of them. Each has a schema of its own.</summary>
public sealed class SharedPostgres : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer>> _server = new(PostgresServer.CreateAsync);

    public Task<PostgresServer> ServerAsync() => _server.Value;

    public async ValueTask DisposeAsync()
    {
        if (_server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await _server.Value).DisposeAsync();
    }
}
