using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CompiledWorkflows.Hosting.Tests;

/// <summary>Runs that sleep are not in memory, and wake in time.</summary>
public sealed class TimerTests : IAsyncDisposable
{
    private readonly VirtualTime _time = new();
    private readonly InMemoryCheckpointStore _store = new();

    private static CancellationToken Token => Patience.Token;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_run_that_sleeps_is_put_away_and_wakes_when_it_is_time()
    {
        await using var host = await StartAsync();
        var client = host.ClientOf<Napping>();
        var runId = await client.StartAsync(new Nap(5), cancellationToken: Token);
        await SleepsAsync(host, runId);

        var description = (await client.GetAsync(runId, Token))!;
        Assert.Equal((RunStatus.Sleeping, _time.GetUtcNow() + TimeSpan.FromHours(5)), (description.Status, description.NextWakeTime));
        var result = client.WaitForResultAsync(runId, Token);
        _time.Advance(TimeSpan.FromHours(5));
        Assert.Equal(["woken at 05:00 after 5 hours"], (await _time.PassUntilAsync(result, Token)).Outputs);
    }

    [Fact]
    public async Task What_another_process_has_put_to_sleep_is_woken()
    {
        await using (var first = await StartAsync())
        {
            _ = await first.ClientOf<Napping>().StartAsync(new Nap(5), "nap", Token);
            await SleepsAsync(first, "nap");
        }

        _time.Advance(TimeSpan.FromHours(4));
        await using var second = await StartAsync();
        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["woken at 05:00 after 5 hours"], (await _time.PassUntilAsync(second.ClientOf<Napping>().WaitForResultAsync("nap", Token), Token)).Outputs);
    }

    [Fact]
    public async Task Runs_that_have_ended_are_deleted_when_they_are_not_to_be_kept()
    {
        await using var host = await TestHost.StartAsync(
            _store,
            services => services.AddWorkflow<Ordering>().AddWorkflowHost(options => options.Retention = new RetentionPolicy { KeepCompletedRunsFor = TimeSpan.FromMinutes(90) }),
            _time);
        var client = host.ClientOf<Ordering>();
        _ = await client.StartAsync(new Order("apples", 3), "ends", Token);
        _ = await client.StartAsync(new Order("apples", 300), "waits", Token);
        _ = await client.WaitForEndAsync("ends", Token);
        _time.Advance(TimeSpan.FromMinutes(61));
        Assert.NotNull(await client.GetAsync("ends", Token));

        await _time.PassUntilAsync(async () => await client.GetAsync("ends", Token) is null, Token);
        Assert.NotNull(await client.GetAsync("waits", Token));
    }

    private static async Task SleepsAsync(TestHost host, string runId)
    {
        while ((await host.Client.GetAsync(runId, Token))!.Status != RunStatus.Sleeping || host.Services.GetRequiredService<WorkflowHost>().Active.All.Count > 0)
            await Task.Yield();
    }

    private Task<TestHost> StartAsync() => TestHost.StartAsync(_store, services => services.AddWorkflow<Napping>(), _time);
}
