namespace CompiledWorkflows.Tests;

public sealed class InMemoryCheckpointStoreTests : CheckpointStoreTests
{
    protected override ICheckpointStore CreateStore() => new InMemoryCheckpointStore();
}
