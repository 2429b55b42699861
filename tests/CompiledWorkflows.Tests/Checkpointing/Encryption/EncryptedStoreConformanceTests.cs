using MessagePack;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>Encrypted stores keep what every store promises.</summary>
public sealed class EncryptedStoreConformanceTests
{
    private const string KeyId = "2026";

    public static IEnumerable<TheoryDataRow<string>> Checks => StoreCheck.All.Select(check => new TheoryDataRow<string>(check.Name));

    [Theory, MemberData(nameof(Checks))]
    public Task Memory_conforms(string check)
        => RunAsync(check, new StoreUnderTest(Encrypted(new InMemoryCheckpointStore())) { PayloadBytes = PayloadBytes, LargestPayloadBytes = 10_000_000 });

    [Theory, MemberData(nameof(Checks))]
    public async Task Files_conform(string check)
    {
        using var directory = new TemporaryDirectory();
        await RunAsync(check, new StoreUnderTest(() => Encrypted(new FileCheckpointStore(directory.Path))) { PayloadBytes = PayloadBytes, LargestPayloadBytes = 10_000_000, RandomRounds = 50 });
    }

    private static Task RunAsync(string check, StoreUnderTest subject) => StoreCheck.Named(check).RunAsync(subject, TestContext.Current.CancellationToken);

    private static EncryptedCheckpointStore Encrypted(ICheckpointStore inner) => new(inner, Keys.Ring(KeyId));

    /// <summary>The header in clear, and then the id of the key, the salt, and the payload and its tag.</summary>
    private static int PayloadBytes(CheckpointRecord record)
    {
        var reader = new MessagePackReader(record.Payload);
        _ = reader.ReadArrayHeader();
        var start = reader.Consumed;
        reader.Skip();
        var header = (int)(reader.Consumed - start);
        var ciphertext = record.Payload.Length + 16;
        var body = 1 + KeyId.Length + 2 + 24 + Head(ciphertext, 2, 3, 5) + ciphertext;
        return 1 + header + Head(body, 3, 4, 6) + body + 5;
    }

    private static int Head(int length, int small, int medium, int large) => length <= byte.MaxValue ? small : length <= ushort.MaxValue ? medium : large;
}
