using MessagePack;

namespace CompiledWorkflows.Tests;

/// <summary>Encrypted stores promise what all stores do.</summary>
public abstract class EncryptedCheckpointStoreTests : CheckpointStoreTests
{
    private const string KeyId = "2026";

    protected sealed override ICheckpointStore CreateStore() => new EncryptedCheckpointStore(CreateInnerStore(), Keys.Ring(KeyId));

    protected abstract ICheckpointStore CreateInnerStore();

    /// <summary>The header in clear, and then the id of the key, the salt, and the payload and its tag.</summary>
    protected sealed override int BytesOf(CheckpointRecord record)
    {
        var reader = new MessagePackReader(record.Payload);
        _ = reader.ReadArrayHeader();
        var start = reader.Consumed;
        reader.Skip();
        var header = (int)(reader.Consumed - start);
        var sealedBytes = record.Payload.Length + 16;
        var body = 1 + KeyId.Length + 2 + 24 + Head(sealedBytes, 2, 3, 5) + sealedBytes;
        return 1 + header + Head(body, 3, 4, 6) + body + 5;
    }

    private static int Head(int length, int small, int medium, int large) => length <= byte.MaxValue ? small : length <= ushort.MaxValue ? medium : large;
}

public sealed class EncryptedInMemoryCheckpointStoreTests : EncryptedCheckpointStoreTests
{
    protected override ICheckpointStore CreateInnerStore() => new InMemoryCheckpointStore();
}

public sealed class EncryptedFileCheckpointStoreTests : EncryptedCheckpointStoreTests, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private int _stores;

    public void Dispose() => _directory.Dispose();

    protected override ICheckpointStore CreateInnerStore() => new FileCheckpointStore(Path.Join(_directory.Path, $"{Interlocked.Increment(ref _stores)}"));
}
