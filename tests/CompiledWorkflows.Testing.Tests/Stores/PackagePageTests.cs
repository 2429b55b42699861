using Xunit;
using MyStore = CompiledWorkflows.FileCheckpointStore;

namespace CompiledWorkflows.Testing.Tests;

#region PACKAGE.md
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

public sealed class PackagePageTests
{
    [Fact]
    public void The_example_on_the_page_is_the_one_that_runs_here()
    {
        var page = File.ReadAllText(Path.Join(Repository.Root, "src", "CompiledWorkflows.Testing", "PACKAGE.md"));
        var source = File.ReadAllText(Path.Join(Repository.Root, "tests", "CompiledWorkflows.Testing.Tests", "Stores", "PackagePageTests.cs"));
        var example = source.Split("#region PACKAGE.md\n")[1].Split("#endregion")[0];
        Assert.Contains($"```csharp\n{example}```", page, StringComparison.Ordinal);
    }
}
