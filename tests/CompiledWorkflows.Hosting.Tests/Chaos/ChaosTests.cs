using CompiledWorkflows.Tests;
using CompiledWorkflows.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CompiledWorkflows.Hosting.Tests.Chaos;

/// <summary>Three host processes share a store, and are killed and started anew at random while runs come in: each run completes, with each effect once.</summary>
/// <remarks><c>CWF_CHAOS_SECONDS</c> says how long, up to ten minutes; <c>CWF_CHAOS_SEED</c> who is killed and when.</remarks>
public abstract class ChaosTests
{
    private const int Hosts = 3;
    private const int Rounds = 15;
    private const int MostAtOnce = 30;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(Math.Clamp(Number("CWF_CHAOS_SECONDS") ?? 20, 1, 600));
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The store, as a child process is told it.</summary>
    protected abstract Task<string> AddressAsync();

    protected abstract Task<ICheckpointStore> OpenAsync();

    [Fact]
    public async Task Every_run_completes_with_each_effect_once_whoever_is_killed()
    {
        using var directory = new TemporaryDirectory();
        var effects = Path.Join(directory.Path, "effects.db");
        await new Effects(effects).CreateAsync();
        await using var store = await OpenAsync();
        var services = new ServiceCollection();
        ToilHost.Configure(services, store, effects);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IWorkflowClient<Toiling>>();
        var seed = Number("CWF_CHAOS_SEED") ?? Random.Shared.Next();
        var hosts = new ToilHosts(await AddressAsync(), effects, Hosts);
        var killing = hosts.KillAsync(new Random(seed), Duration, Token);
        var runs = 0;
        while (!killing.IsCompleted)
        {
            if (await WorkingAsync(store) < MostAtOnce)
            {
                // A client that does not hear the answer asks again.
                for (var i = 0; i < 2; i++)
                    _ = await client.StartAsync(new Toil(Rounds), $"run {runs:D5}", Token);
                runs++;
            }
            else
            {
                await Task.Delay(20, Token);
            }
        }

        await killing;
        var waiting = Task.Run(async () =>
        {
            for (var run = 0; run < runs; run++)
                Assert.Equal([$"{Rounds} rounds"], (await client.WaitForResultAsync($"run {run:D5}", Token)).Outputs);
        }, Token);
        await Task.WhenAny(waiting, Task.Delay(Patience, Token));
        var told = await hosts.StopAsync();
        Assert.True(waiting.IsCompleted, $"Runs are stuck (seed {seed}): {string.Join(", ", await StuckAsync(store))}\n{told}");
        await waiting;

        var (byRun, repeated) = await new Effects(effects).CountAsync();
        Assert.Equal(runs, byRun.Count);
        Assert.All(byRun, run => Assert.Equal((run.Key, Rounds + 1L), (run.Key, run.Value)));
        Assert.Empty(await store.Leases!.ListClaimsAsync(Token));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"""
            | store | seconds | seed | runs | effects | kills | evictions of dead hosts | hosts that came back from their eviction | writers refused at the fence | effects that came again and were dropped |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            | {store.GetType().Name} | {Duration.TotalSeconds} | {seed} | {runs} | {byRun.Values.Sum()} | {hosts.Kills} | {Count("EvictedOther")} | {Count("Evicted ")} | {Count("Contested")} | {repeated} |
            """);

        int Count(string what) => told.Split('\n').Count(line => line.StartsWith(what, StringComparison.Ordinal));
    }

    private static async Task<int> WorkingAsync(ICheckpointStore store)
        => await store.QueryRunsAsync(new RunQuery { Statuses = [RunStatus.Running, RunStatus.Sleeping, RunStatus.AwaitingResponse] }, Token).CountAsync(Token);

    private static async Task<List<string>> StuckAsync(ICheckpointStore store)
        => await store.QueryRunsAsync(new RunQuery(), Token).Where(run => run.Status != RunStatus.Completed).Select(run => $"{run.RunId} {run.Status}").ToListAsync(Token);

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : null;
}

public sealed class SqliteChaosTests : ChaosTests, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Path => System.IO.Path.Join(_directory.Path, "runs.db");

    public void Dispose() => _directory.Dispose();

    protected override Task<string> AddressAsync() => Task.FromResult($"sqlite:{Path}");

    protected override Task<ICheckpointStore> OpenAsync() => Task.FromResult<ICheckpointStore>(new SqliteCheckpointStore(Path));
}

public sealed class PostgresChaosTests(SharedPostgres postgres) : ChaosTests
{
    private readonly string _schema = $"chaos_{Guid.NewGuid():N}";

    protected override async Task<string> AddressAsync() => $"postgres:{_schema}:{(await postgres.ServerAsync()).ConnectionString}";

    protected override async Task<ICheckpointStore> OpenAsync() => new PostgresCheckpointStore((await postgres.ServerAsync()).ConnectionString, new PostgresCheckpointStoreOptions { Schema = _schema });
}
