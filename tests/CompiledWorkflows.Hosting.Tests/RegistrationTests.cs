using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CompiledWorkflows.Hosting.Tests;

/// <summary>What is wrong with a registration is said when the host starts.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task A_host_without_a_store_says_what_to_register()
    {
        await using var services = new ServiceCollection().AddWorkflow<Ordering>().BuildServiceProvider();
        var wrong = Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<IWorkflowClient<Ordering>>());

        Assert.Equal("The host of workflows has no store. Register an ICheckpointStore as a singleton service, such as a SqliteCheckpointStore, or set WorkflowHostOptions.Store.", wrong.Message);
    }

    [Fact]
    public async Task A_store_without_leases_is_refused_by_name()
    {
        await using var services = new ServiceCollection().AddSingleton<ICheckpointStore>(new Leaseless()).AddWorkflow<Ordering>().BuildServiceProvider();
        var wrong = Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<IWorkflowClient>());

        Assert.StartsWith("The store CompiledWorkflows.Hosting.Tests.RegistrationTests+Leaseless keeps no leases, by which hosts agree on who drives which run. Use one that does,", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_the_options_is_taken_before_the_service()
    {
        var store = new InMemoryCheckpointStore();
        await using var services = new ServiceCollection().AddSingleton<ICheckpointStore>(new Leaseless()).AddWorkflow<Ordering>().AddWorkflowHost(options => options.Store = store).BuildServiceProvider();
        _ = await services.GetRequiredService<IWorkflowClient<Ordering>>().StartAsync(new Order("apples", 3), "run", TestContext.Current.CancellationToken);

        Assert.NotNull(await store.GetLatestAsync("run", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_workflow_that_is_added_twice_is_named()
    {
        await using var services = new ServiceCollection().AddSingleton<ICheckpointStore>(new InMemoryCheckpointStore()).AddWorkflow<Ordering>().AddWorkflow<Ordering>().BuildServiceProvider();
        var wrong = Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<IWorkflowClient>());

        Assert.Equal("AddWorkflow was called for several workflows of id 'ordering': CompiledWorkflows.Hosting.Tests.Ordering, CompiledWorkflows.Hosting.Tests.Ordering. Call it once for each id.", wrong.Message);
    }

    [Fact]
    public async Task Options_out_of_range_are_refused()
    {
        _ = Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceCollection().AddWorkflow<Ordering>(options => options.MaxSuperSteps = 0));
        foreach (var configure in new Action<WorkflowHostOptions>[]
        {
            options => options.MaxActiveRuns = 0,
            options => options.MaxConcurrentSuperSteps = 0,
            options => options.SuperStepsPerTurn = 0,
            options => options.BeatInterval = TimeSpan.Zero,
            options => options.LeaseDuration = options.BeatInterval,
            options => options.PollInterval = TimeSpan.Zero,
            options => options.RetentionInterval = TimeSpan.Zero,
        })
        {
            await using var services = new ServiceCollection().AddSingleton<ICheckpointStore>(new InMemoryCheckpointStore()).AddWorkflowHost(configure).BuildServiceProvider();
            _ = Assert.Throws<ArgumentOutOfRangeException>(() => services.GetRequiredService<IWorkflowClient>());
        }
    }

    [Fact]
    public async Task A_service_that_an_executor_lacks_is_named_by_the_failure_of_the_run()
    {
        var token = TestContext.Current.CancellationToken;
        await using var host = await TestHost.StartAsync(new InMemoryCheckpointStore(), services => services.AddSingleton<Stage>().AddWorkflow<Counting>());
        var runId = await host.ClientOf<Counting>().StartAsync(3, cancellationToken: token);
        var end = await host.Client.WaitForEndAsync(runId, token);

        Assert.Contains("Executor 'Stepper' needs a CompiledWorkflows.Hosting.Tests.Scoped, which the service provider does not have.", end.FailureReason, StringComparison.Ordinal);
    }

    private sealed class Leaseless : ICheckpointStore
    {
        public ValueTask<ICheckpointLog> OpenAsync(string runId, long nextSequence, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<CheckpointRecord>> ReadAsync(CheckpointId id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<CheckpointSummary> ListAsync(string runId, long from = 0, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<CheckpointSummary?> GetLatestAsync(string runId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> ListRunsAsync(string? after = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<RunSummary> QueryRunsAsync(RunQuery query, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<bool> DeleteAsync(string runId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => default;
    }
}
