namespace CompiledWorkflows.Tests;

public sealed class FileCheckpointStoreTests : CheckpointStoreTests, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private int _stores;

    public void Dispose() => _directory.Dispose();

    protected override ICheckpointStore CreateStore() => new FileCheckpointStore(Path.Join(_directory.Path, $"{Interlocked.Increment(ref _stores)}"));
}

public sealed class SyncedFileCheckpointStoreTests : CheckpointStoreTests, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private int _stores;

    public void Dispose() => _directory.Dispose();

    protected override ICheckpointStore CreateStore()
        => new FileCheckpointStore(
            Path.Join(_directory.Path, "created", $"{Interlocked.Increment(ref _stores)}"),
            new FileCheckpointStoreOptions { Durability = Durability.Synced });
}
