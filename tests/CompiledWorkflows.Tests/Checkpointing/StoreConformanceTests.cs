using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>The stores of the library keep what every store promises.</summary>
public sealed class StoreConformanceTests
{
    public static IEnumerable<TheoryDataRow<string>> Checks => StoreCheck.All.Select(check => new TheoryDataRow<string>(check.Name));

    [Theory, MemberData(nameof(Checks))]
    public Task Memory_conforms(string check)
        => StoreCheck.Named(check).RunAsync(new StoreUnderTest(new InMemoryCheckpointStore()), TestContext.Current.CancellationToken);

    [Theory, MemberData(nameof(Checks))]
    public Task Buffered_files_conform(string check) => Files(check, Durability.Buffered);

    [Theory, MemberData(nameof(Checks))]
    public Task Synced_files_conform(string check) => Files(check, Durability.Synced);

    private static async Task Files(string check, Durability durability)
    {
        using var directory = new TemporaryDirectory();
        var options = new FileCheckpointStoreOptions { Durability = durability };
        await StoreCheck.Named(check).RunAsync(
            new StoreUnderTest(() => new FileCheckpointStore(Path.Join(directory.Path, "created", "logs"), options)) { RandomRounds = durability == Durability.Synced ? 30 : 100 },
            TestContext.Current.CancellationToken);
    }
}
