namespace CompiledWorkflows.Tests.Sqlite;

public sealed class SqliteSharedStoreTests : SharedStoreTests, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    protected override string Address => $"sqlite:{Path.Join(_directory.Path, "new", "checkpoints.db")}";

    public void Dispose() => _directory.Dispose();
}
