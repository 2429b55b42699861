using CompiledWorkflows.Tests.Servers;
using Xunit;

namespace CompiledWorkflows.Tests;

/// <summary>What the packages' pages show.</summary>
public sealed class PageTests(SharedPostgres postgres)
{
    [Fact]
    public async Task A_run_is_kept_in_a_file()
    {
        File.Delete("checkpoints.db");
        await KeepInFileAsync();
    }

    [Fact]
    public async Task A_run_is_kept_in_a_database()
        => await KeepInDatabaseAsync((await postgres.ServerAsync()).ConnectionString);

    private static async Task KeepInFileAsync()
    {
        #region CompiledWorkflows.Sqlite/PACKAGE.md
        await using var store = new SqliteCheckpointStore("checkpoints.db");
        var greeting = new Greeting { Checkpoints = store };
        await greeting.RunAsync("world", new RunOptions { RunId = "greeting-1" });
        #endregion
        await RequireGreetedAsync(store);
    }

    private static async Task KeepInDatabaseAsync(string connectionString)
    {
        #region CompiledWorkflows.Postgres/PACKAGE.md
        await using var store = new PostgresCheckpointStore(connectionString); // such as Host=localhost;Database=workflows;Username=me
        var greeting = new Greeting { Checkpoints = store };
        await greeting.RunAsync("world", new RunOptions { RunId = "greeting-1" });
        #endregion
        await RequireGreetedAsync(store);
    }

    private static async Task RequireGreetedAsync(ICheckpointStore store)
        => Assert.Equal(RunStatus.Completed, (await store.GetLatestAsync("greeting-1", TestContext.Current.CancellationToken))!.Status);
}
