using CompiledWorkflows.Tests;
using StackExchange.Redis;
using Xunit;
using static CompiledWorkflows.CheckpointRecordKind;

namespace CompiledWorkflows.Redis.Tests;

/// <summary>Connections, options, limits, and workflows whose runs the store keeps.</summary>
public sealed class RedisStoreTests(SingleServer server) : IClassFixture<SingleServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_was_given_is_not_closed()
    {
        var connection = (await server.ConnectionsAsync())[0];
        await new RedisCheckpointStore(connection).DisposeAsync();
        Assert.True(connection.IsConnected);
    }

    [Fact]
    public async Task A_connection_of_its_own_is_closed_with_the_last_log()
    {
        await using var own = await RedisServer.StartAsync();
        var admin = await own.ConnectAsync();
        async Task<bool> IsConnected() => (await admin.GetServers()[0].ClientListAsync()).Any(client => client.Name == "of-the-store");

        var store = new RedisCheckpointStore(own.Configuration + ",name=of-the-store");
        Assert.False(await IsConnected());
        var log = await store.OpenAsync("r", 0, Token);
        Assert.True(await IsConnected());
        await store.DisposeAsync();
        await log.AppendAsync(TestRecords.Create("r", 0, Base), Token);
        await log.DisposeAsync();
        for (var attempt = 0; await IsConnected() && attempt < 100; attempt++)
            await Task.Delay(100, Token);

        Assert.False(await IsConnected());
    }

    [Fact]
    public async Task A_run_is_kept_as_the_page_shows_it()
    {
        await using var own = await RedisServer.StartAsync();
        await KeepAsync(own.Configuration);
    }

    [Fact]
    public async Task Prefixes_and_databases_part_stores()
    {
        var connection = (await server.ConnectionsAsync())[0];
        RedisCheckpointStoreOptions[] all = [new() { KeyPrefix = "one:" }, new() { KeyPrefix = "two:" }, new() { KeyPrefix = "one:", Database = 5 }];
        foreach (var options in all)
        {
            await using var store = new RedisCheckpointStore(connection, options);
            Assert.Empty(await store.ListRunsAsync(null, Token).ToListAsync(Token));
            await using var log = await store.OpenAsync("r", 0, Token);
            await log.AppendAsync(TestRecords.Create("r", 0, Base), Token);
        }

        Assert.All(await connection.GetServers()[0].KeysAsync(5).ToListAsync(Token), key => Assert.StartsWith("one:", key.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_processes_that_race_for_a_run_one_goes_on()
    {
        await using var own = await RedisServer.StartAsync();
        await using var store = new RedisCheckpointStore(own.Configuration, new RedisCheckpointStoreOptions { KeyPrefix = "races" });
        await ResumeRaces.RunAsync(store, $"redis:races:{own.Configuration}");
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Contains("brace", Assert.Throws<ArgumentException>(() => new RedisCheckpointStore("localhost", new RedisCheckpointStoreOptions { KeyPrefix = "a{b" })).Message, StringComparison.Ordinal);
        _ = Assert.ThrowsAny<ArgumentException>(() => new RedisCheckpointStore("localhost", new RedisCheckpointStoreOptions { Database = -2 }));
        _ = Assert.ThrowsAny<ArgumentException>(() => new RedisCheckpointStore("localhost", new RedisCheckpointStoreOptions { WaitForReplicas = -1 }));
        _ = Assert.ThrowsAny<ArgumentException>(() => new RedisCheckpointStore("localhost", new RedisCheckpointStoreOptions { ReplicaTimeout = TimeSpan.Zero }));
        _ = Assert.ThrowsAny<ArgumentException>(() => new RedisCheckpointStore("localhost,nonsense=1"));
        _ = Assert.ThrowsAny<ArgumentException>(() => new RedisCheckpointStore((string)null!));
        _ = Assert.ThrowsAny<ArgumentException>(() => new RedisCheckpointStore((IConnectionMultiplexer)null!));
    }

    [Fact]
    public async Task A_payload_that_no_value_can_hold_is_refused()
    {
        await using var store = new RedisCheckpointStore((await server.ConnectionsAsync())[0], new RedisCheckpointStoreOptions { KeyPrefix = "large:" });
        await using var log = await store.OpenAsync("r", 0, Token);
        var payload = new byte[(512 * 1024 * 1024) + 1];
        TestRecords.Create("r", 0, Base).Payload.CopyTo(payload);
        var refusal = await Assert.ThrowsAsync<ArgumentException>(async () => await log.AppendAsync(new CheckpointRecord(0, Base, payload), Token));
        Assert.Contains("536,870,913 bytes", refusal.Message, StringComparison.Ordinal);
        await log.AppendAsync(TestRecords.Create("r", 0, Base), Token);
    }

    [Fact]
    public async Task Of_two_that_resume_a_run_one_goes_on()
    {
        var connections = await server.ConnectionsAsync();
        var options = new RedisCheckpointStoreOptions { KeyPrefix = "resumed:" };
        await using var store = new RedisCheckpointStore(connections[0], options);
        var started = await new Asking { Checkpoints = store }.RunAsync(1, new RunOptions { RunId = "r" }, Token);
        Assert.Equal(RunStatus.AwaitingResponse, started.Status);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() => Resume(connections[i], options, answer: i), Token)));
        var went = Assert.Single(outcomes, outcome => outcome is not null);
        var again = await new Asking { Checkpoints = store }.ResumeAsync("r", cancellationToken: Token);
        Assert.Equal(RunStatus.Completed, again.Status);
        Assert.Equal([went!], again.Outputs);
    }

    private static async Task KeepAsync(string configuration)
    {
        #region CompiledWorkflows.Redis/PACKAGE.md
        await using var store = new RedisCheckpointStore(configuration); // such as localhost:6379
        var greeting = new Greeting { Checkpoints = store };
        await greeting.RunAsync("world", new RunOptions { RunId = "greeting-1" });
        #endregion
        Assert.Equal(RunStatus.Completed, (await store.GetLatestAsync("greeting-1", Token))!.Status);
    }

    /// <summary>Resumes the run and answers its request; gives what it puts out, or nothing where another was faster.</summary>
    private static async Task<string?> Resume(IConnectionMultiplexer connection, RedisCheckpointStoreOptions options, int answer)
    {
        await using var store = new RedisCheckpointStore(connection, options);
        try
        {
            await using var run = await new Asking { Checkpoints = store }.ResumeStreamingAsync("r", cancellationToken: Token);
            await foreach (var happened in run.WatchStreamAsync(Token))
            {
                if (happened is RequestInfoEvent<int, string> request)
                    await run.SendResponseAsync(request, $"answer {answer}", Token);
            }

            return (await run.ResultAsync(Token)).Outputs.Single();
        }
        catch (CheckpointConflictException)
        {
            return null;
        }
    }
}

[RequestPort<int, string>("asked")]
public sealed partial class Asked;

[Executor]
[Sends<string>]
public sealed partial class Asker
{
    [Handler]
    public int OnStart(int number) => number;

    [Handler]
    public string OnAnswer(string answer) => answer;
}

[Workflow("asking")]
[Start<Asker>]
[Edge<Asker, Asked>]
[Edge<Asked, Asker>]
[Output<Asker, string>]
public sealed partial class Asking;
