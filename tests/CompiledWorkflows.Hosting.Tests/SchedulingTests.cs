using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CompiledWorkflows.Hosting.Tests;

/// <summary>How many supersteps are at work at once, in which order, and in which scopes.</summary>
public sealed class SchedulingTests : IAsyncDisposable
{
    private readonly InMemoryCheckpointStore _store = new();
    private readonly Stage _stage = new();

    private static CancellationToken Token => Patience.Token;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task No_more_supersteps_are_at_work_at_once_than_are_allowed()
    {
        _stage.Hold = static async (_, _, _) => await Task.Yield();
        await using var host = await StartAsync(options => options.MaxConcurrentSuperSteps = 2);
        await CountAsync(host, runs: 20, steps: 5);

        Assert.InRange(_stage.MostAtOnce, 1, 2);
        Assert.Equal(0, _stage.ScopesOpen);
    }

    [Fact]
    public async Task All_runs_end_where_few_fit_into_memory()
    {
        await using var host = await StartAsync(options => (options.MaxActiveRuns, options.SuperStepsPerTurn) = (3, 2));
        await CountAsync(host, runs: 40, steps: 5);

        Assert.InRange(_stage.MostAtOnce, 1, 3);
        Assert.Equal(200, _stage.Taken.Count);
    }

    [Fact]
    public async Task A_long_run_makes_place_for_a_short_one()
    {
        var held = new TaskCompletionSource();
        _stage.Hold = (_, step, _) => step == 0 ? held.Task : Task.CompletedTask;
        await using var host = await StartAsync(options => (options.MaxActiveRuns, options.SuperStepsPerTurn) = (1, 1));
        var client = host.ClientOf<Counting>();
        _ = await client.StartAsync(500, "long", Token);
        _ = await client.StartAsync(1, "short", Token);
        held.SetResult();
        await Task.WhenAll(client.WaitForEndAsync("long", Token), client.WaitForEndAsync("short", Token));

        var order = _stage.Taken.ToList();
        Assert.True(order.IndexOf(("short", 1)) < order.IndexOf(("long", 499)));
    }

    [Fact]
    public async Task The_gate_lets_in_who_has_waited_longest()
    {
        var gate = new StepGate(2);
        Assert.True(await gate.EnterAsync() && await gate.EnterAsync());
        var waiting = Enumerable.Range(0, 3).Select(_ => gate.EnterAsync().AsTask()).ToList();
        for (var next = 0; next < 3; next++)
        {
            Assert.All(waiting[next..], turn => Assert.False(turn.IsCompleted));
            gate.Leave();
            Assert.True(await waiting[next]);
        }

        var shutOut = gate.EnterAsync().AsTask();
        gate.Close();
        Assert.False(await shutOut);
        Assert.False(await gate.EnterAsync());
    }

    [Fact]
    public async Task A_scope_for_each_superstep_makes_the_executors_anew()
    {
        await using var host = await StartAsync(_ => { }, workflow => workflow.ServiceScope = ServiceScopeLifetime.SuperStep);
        var client = host.ClientOf<Counting>();
        var runId = await client.StartAsync(3, cancellationToken: Token);

        Assert.Equal(["4 steps in 4 scopes"], (await client.WaitForResultAsync(runId, Token)).Outputs);
        Assert.Equal(0, _stage.ScopesOpen);
    }

    [Fact]
    public async Task Runs_whose_checkpoints_are_rare_lose_nothing_when_they_make_place()
    {
        await using var host = await StartAsync(options => (options.MaxActiveRuns, options.SuperStepsPerTurn) = (1, 1), workflow => workflow.CheckpointPolicy = CheckpointPolicy.WhenWaiting);
        await CountAsync(host, runs: 3, steps: 10);

        Assert.Equal(30, _stage.Taken.Count);
    }

    private static async Task CountAsync(TestHost host, int runs, int steps)
    {
        var client = host.ClientOf<Counting>();
        for (var run = 0; run < runs; run++)
            _ = await client.StartAsync(steps - 1, $"run {run}", Token);

        for (var run = 0; run < runs; run++)
            Assert.StartsWith($"{steps} steps", Assert.Single((await client.WaitForResultAsync($"run {run}", Token)).Outputs), StringComparison.Ordinal);
    }

    private Task<TestHost> StartAsync(Action<WorkflowHostOptions> configure, Action<HostedWorkflowOptions>? configureWorkflow = null)
        => TestHost.StartAsync(_store, services => services.AddSingleton(_stage).AddScoped<Scoped>().AddWorkflow<Counting>(configureWorkflow).AddWorkflowHost(configure));
}
