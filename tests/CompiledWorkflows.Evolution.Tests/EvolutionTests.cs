using CompiledWorkflows.Evolution.Changes;
using CompiledWorkflows.Evolution.Stores;
using Xunit;

namespace CompiledWorkflows.Evolution;

/// <summary>A run that was saved before a change goes on after it, or is refused with every difference, as said of the change: in every store.</summary>
public sealed class EvolutionTests(SharedStores stores)
{
    public static TheoryData<string> Changes => [.. AllChanges.All.Select(change => change.Name)];

    [Theory]
    [MemberData(nameof(Changes))]
    public Task In_memory(string change) => GoesOnAsSaidAsync(change, StoreKind.InMemory);

    [Theory]
    [MemberData(nameof(Changes))]
    public Task In_files(string change) => GoesOnAsSaidAsync(change, StoreKind.Files);

    [Theory]
    [MemberData(nameof(Changes))]
    public Task In_SQLite(string change) => GoesOnAsSaidAsync(change, StoreKind.Sqlite);

    [Theory]
    [MemberData(nameof(Changes))]
    public Task In_PostgreSQL(string change) => GoesOnAsSaidAsync(change, StoreKind.Postgres);

    [Theory]
    [MemberData(nameof(Changes))]
    public Task In_Redis(string change) => GoesOnAsSaidAsync(change, StoreKind.Redis);

    [Fact]
    public void Changes_have_names_of_their_own() => Assert.Distinct(AllChanges.All.Select(change => change.Name));

    private async Task GoesOnAsSaidAsync(string name, StoreKind kind)
    {
        var change = AllChanges.All.Select(each => each.Name).ToList().IndexOf(name);
        await using var store = await stores.OpenAsync(kind);

        var expected = AllChanges.All[change].Outcome.ToString();
        var found = (await AllChanges.MakeAsync(change, store)).ToString();

        Assert.True(expected == found, $"Expected:\n{expected}\nFound:\n{found}");
    }
}
