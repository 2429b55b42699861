using Xunit;
using MyStore = CompiledWorkflows.FileCheckpointStore;

namespace CompiledWorkflows.Testing.Tests;

#region CompiledWorkflows.Testing/PACKAGE.md
public sealed class MyStoreTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    public static IEnumerable<TheoryDataRow<string>> Checks => StoreCheck.All.Select(check => new TheoryDataRow<string>(check.Name));

    [Theory, MemberData(nameof(Checks))]
    public Task Conforms(string check)
        => StoreCheck.Named(check).RunAsync(new StoreUnderTest(() => new MyStore(_directory)), TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
#endregion
