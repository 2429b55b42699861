using CompiledWorkflows.Tests.Servers;
using Xunit;

namespace CompiledWorkflows.Tests.Postgres;

public sealed class PostgresSharedStoreTests(SharedPostgres postgres) : SharedStoreTests, IAsyncLifetime
{
    private readonly string _schema = $"of \"test\" {Guid.NewGuid():N}";
    private string _connectionString = "";

    protected override string Address => $"postgres:{_schema}:{_connectionString}";

    public async ValueTask InitializeAsync() => _connectionString = (await postgres.ServerAsync()).ConnectionString;

    public ValueTask DisposeAsync() => default;
}
