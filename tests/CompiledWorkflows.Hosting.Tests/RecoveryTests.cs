using CompiledWorkflows.Testing.Tests;
using CompiledWorkflows.Tests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CompiledWorkflows.Hosting.Tests;

/// <summary>What becomes of runs when their host is gone, or only seems to be. Each host has a clock of its own: one whose clock stands still shows no life.</summary>
public sealed class RecoveryTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Stage _stage = new();

    private static CancellationToken Token => Patience.Token;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_host_that_shows_no_life_loses_its_runs_and_what_it_still_does_has_no_effect()
    {
        var (isHeld, held, calls) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        _stage.Hold = (_, step, _) =>
        {
            if (step != 2 || Interlocked.Increment(ref calls) > 1)
                return Task.CompletedTask;
            isHeld.SetResult();
            return held.Task;
        };
        await using var store = Open();
        var (dead, alive) = (new VirtualTime(), new VirtualTime());
        await using var first = await StartAsync(store, dead);
        await using var second = await StartAsync(store, alive);
        _ = await first.ClientOf<Counting>().StartAsync(4, "run", Token);
        await isHeld.Task.WaitAsync(Token);

        var result = await alive.PassUntilAsync(second.ClientOf<Counting>().WaitForResultAsync("run", Token), Token);
        Assert.Equal(["5 steps in 2 scopes"], result.Outputs);
        Assert.Equal([0, 1, 2, 2, 3, 4], _stage.Taken.Select(taken => taken.Step));
        Assert.Single(await store.Leases.ListHostsAsync(Token));

        var zombie = first.Services.GetRequiredService<WorkflowHost>().Active.All.Single();
        held.SetResult();
        await zombie.Completion.WaitAsync(Token);
        Assert.Equal(result.LastCheckpoint, (await first.Client.GetAsync("run", Token))!.LatestCheckpoint);
        await dead.PassUntilAsync(async () => (await store.Leases.ListHostsAsync(Token)).Count == 2, Token);
        Assert.Equal([0, 1, 2, 2, 3, 4], _stage.Taken.Select(taken => taken.Step));
    }

    [Fact]
    public async Task A_host_that_learns_that_it_was_evicted_leaves_its_runs()
    {
        var (isHeld, calls, cancelled) = (new TaskCompletionSource(), 0, new TaskCompletionSource());
        _stage.Hold = async (_, step, token) =>
        {
            if (step != 1 || Interlocked.Increment(ref calls) > 1)
                return;
            using var registration = token.Register(cancelled.SetResult);
            isHeld.SetResult();
            await cancelled.Task;
            token.ThrowIfCancellationRequested();
        };
        await using var store = Open();
        var time = new VirtualTime();
        await using var host = await StartAsync(store, time);
        _ = await host.ClientOf<Counting>().StartAsync(2, "run", Token);
        await isHeld.Task.WaitAsync(Token);
        Assert.True(await store.Leases.EvictAsync(Assert.Single(await store.Leases.ListHostsAsync(Token)), Token));

        var result = await time.PassUntilAsync(host.ClientOf<Counting>().WaitForResultAsync("run", Token), Token);
        Assert.True(cancelled.Task.IsCompleted);
        Assert.Equal(["3 steps in 2 scopes"], result.Outputs);
    }

    [Fact]
    public async Task Runs_that_were_started_without_a_host_are_found()
    {
        await using var store = Open();
        await using var host = TestHost.Create(store, Configure);
        foreach (var runId in new[] { "a", "b", "c" })
            _ = await host.ClientOf<Counting>().StartAsync(2, runId, Token);
        Assert.Empty(_stage.Taken);
        await host.StartAsync();

        foreach (var runId in new[] { "a", "b", "c" })
            Assert.Equal(RunStatus.Completed, (await host.Client.WaitForEndAsync(runId, Token)).Status);
    }

    [Fact]
    public async Task A_run_that_has_failed_or_was_cancelled_is_not_recovered()
    {
        await using var store = Open();
        var time = new VirtualTime();
        await using var host = await TestHost.StartAsync(store, services => services.AddWorkflow<Ordering>(), time);
        var client = host.ClientOf<Ordering>();
        _ = await client.StartAsync(new Order("apples", -1), "failed", Token);
        _ = await client.WaitForEndAsync("failed", Token);
        var failed = await client.GetAsync("failed", Token);

        time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(failed, await client.GetAsync("failed", Token));
        Assert.Empty(await store.Leases.ListClaimsAsync(Token));
    }

    [Fact]
    public async Task A_run_is_answered_and_cancelled_by_another_process()
    {
        await using var store = Open();
        var time = new VirtualTime();
        await using var first = await TestHost.StartAsync(store, services => services.AddWorkflow<Ordering>(), time);
        await using var second = await StartAsync(store, time);
        _ = await first.ClientOf<Ordering>().StartAsync(new Order("apples", 300), "order", Token);
        _ = await first.ClientOf<Ordering>().StartAsync(new Order("pears", 300), "other", Token);
        foreach (var runId in new[] { "order", "other" })
            await time.PassUntilAsync(async () => (await second.Client.GetAsync(runId, Token))!.Status == RunStatus.AwaitingResponse, Token);

        var unknown = await Assert.ThrowsAsync<InvalidOperationException>(() => second.Client.CancelAsync("order", Token));
        Assert.Equal("Run 'order' is of workflow 'ordering', which is not registered in this process. Call services.AddWorkflow for its class, or ask a process that has.", unknown.Message);
        await using var third = await TestHost.StartAsync(store, services => services.AddWorkflow<Ordering>(), time);
        var request = Assert.Single(await third.Client.GetPendingRequestsAsync("order", Token));
        await third.Client.RespondAsync("order", request.RequestId, true, Token);
        Assert.Equal(["many apples"], (await time.PassUntilAsync(first.ClientOf<Ordering>().WaitForResultAsync("order", Token), Token)).Outputs);
        Assert.Equal(RunStatus.Canceled, await time.PassUntilAsync(third.Client.CancelAsync("other", Token), Token));
    }

    [Theory]
    [InlineData("respond")]
    [InlineData("cancel")]
    [InlineData("resume")]
    public async Task Who_waits_for_a_run_that_another_process_has_asks_for_it_now_and_then(string what)
    {
        var (asked, claims) = (new TaskCompletionSource(), 0);
        await using var store = new InMemoryCheckpointStore();
        var leases = new FaultyLeases(store.Leases);
        leases.Claim = (runId, hostId, token) =>
        {
            if (Interlocked.Increment(ref claims) == 1)
                asked.SetResult();
            return leases.Inner.TryClaimAsync(runId, hostId, token);
        };
        var time = new VirtualTime();
        await using (var first = await TestHost.StartAsync(store, services => services.AddWorkflow<Ordering>(), time))
        {
            _ = await first.ClientOf<Ordering>().StartAsync(new Order("apples", 300), "order", Token);
            await time.PassUntilAsync(async () => (await store.Leases.ListClaimsAsync(Token)).Count == 0, Token);
        }

        await store.Leases.RegisterAsync("elsewhere", Token);
        Assert.True(await store.Leases.TryClaimAsync("order", "elsewhere", Token));
        await using var second = await TestHost.StartAsync(new FaultyStore(store) { Leases = leases }, services => services.AddWorkflow<Ordering>(), time);
        var request = Assert.Single(await second.Client.GetPendingRequestsAsync("order", Token));
        var doing = Task.Run(DoAsync, Token);
        await asked.Task.WaitAsync(Token);
        await Task.Delay(100, Token);
        Assert.Equal(1, claims);

        await store.Leases.ReleaseAsync("order", "elsewhere", Token);
        Assert.True(await time.PassUntilAsync(doing, Token));
        Assert.Equal(2, claims);

        async Task<bool> DoAsync()
        {
            switch (what)
            {
                case "respond":
                    await second.Client.RespondAsync("order", request.RequestId, true, Token);
                    break;
                case "cancel":
                    _ = await second.Client.CancelAsync("order", Token);
                    break;
                default:
                    await second.Client.ResumeAsync("order", Token);
                    break;
            }

            return true;
        }
    }

    [Fact]
    public async Task A_run_that_another_process_drives_is_cancelled()
    {
        var isHeld = new TaskCompletionSource();
        _stage.Hold = (_, _, token) =>
        {
            _ = isHeld.TrySetResult();
            return Task.Delay(Timeout.Infinite, token);
        };
        await using var store = Open();
        var time = new VirtualTime();
        await using var first = await StartAsync(store, time);
        await using var second = await StartAsync(store, time);
        _ = await first.ClientOf<Counting>().StartAsync(2, "run", Token);
        await isHeld.Task.WaitAsync(Token);

        Assert.Equal(RunStatus.Canceled, await time.PassUntilAsync(second.Client.CancelAsync("run", Token), Token));
        Assert.Equal(RunStatus.Canceled, (await first.Client.GetAsync("run", Token))!.Status);
    }

    [Fact]
    public async Task A_host_that_stops_lets_supersteps_end_and_leaves_the_rest_to_others()
    {
        var (isHeld, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        _stage.Hold = (_, step, _) => step == 1 && isHeld.TrySetResult() ? held.Task : Task.CompletedTask;
        await using var store = Open();
        await using var first = await StartAsync(store, new VirtualTime());
        await using var second = await StartAsync(store, new VirtualTime());
        _ = await first.ClientOf<Counting>().StartAsync(3, "run", Token);
        await isHeld.Task.WaitAsync(Token);
        var stopping = first.StopAsync(Token);
        Assert.NotSame(stopping, await Task.WhenAny(stopping, Task.Delay(200, Token)));
        held.SetResult();
        await stopping.WaitAsync(Token);

        Assert.Equal([0, 1], _stage.Taken.Select(taken => taken.Step));
        Assert.Equal(2, (await second.Client.GetAsync("run", Token))!.SuperSteps);
        Assert.Single(await store.Leases.ListHostsAsync(Token));
        Assert.Empty(await store.Leases.ListClaimsAsync(Token));
        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => first.Client.CancelAsync("run", Token));
        await second.Client.ResumeAsync("run", Token);
        Assert.Equal(["4 steps in 2 scopes"], (await second.ClientOf<Counting>().WaitForResultAsync("run", Token)).Outputs);
    }

    [Fact]
    public async Task A_host_that_has_no_more_time_to_stop_cancels_supersteps_without_effect()
    {
        var isHeld = new TaskCompletionSource();
        _stage.Hold = (_, _, token) => isHeld.TrySetResult() ? Task.Delay(Timeout.Infinite, token) : Task.CompletedTask;
        await using var store = Open();
        await using var first = await StartAsync(store, new VirtualTime());
        _ = await first.ClientOf<Counting>().StartAsync(2, "run", Token);
        await isHeld.Task.WaitAsync(Token);
        await first.StopAsync(new CancellationToken(canceled: true));

        await using var second = await StartAsync(store, TimeProvider.System);
        Assert.Equal(["3 steps in 1 scopes"], (await second.ClientOf<Counting>().WaitForResultAsync("run", Token)).Outputs);
        Assert.Equal([0, 0, 1, 2], _stage.Taken.Select(taken => taken.Step));
    }

    private void Configure(IServiceCollection services) => services.AddSingleton(_stage).AddScoped<Scoped>().AddWorkflow<Counting>();

    private Task<TestHost> StartAsync(ICheckpointStore store, TimeProvider time) => TestHost.StartAsync(store, Configure, time);

    private SqliteCheckpointStore Open() => new(Path.Join(_directory.Path, "runs.db"));
}
