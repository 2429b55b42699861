using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CompiledWorkflows.Tests;

/// <summary>A host of workflows in a process that is killed at any time. It answers all that its runs ask, and prints what it tells of leases.</summary>
internal sealed class ToilHost(ICheckpointStore store, string effects, TextWriter output)
{
    public static void Configure(IServiceCollection services, ICheckpointStore store, string effects) => services
        .AddSingleton(store)
        .AddSingleton(new Effects(effects))
        .AddWorkflow<Toiling>()
        .AddWorkflowHost(options =>
        {
            options.BeatInterval = TimeSpan.FromMilliseconds(250);
            options.LeaseDuration = TimeSpan.FromSeconds(2);
            options.PollInterval = TimeSpan.FromMilliseconds(300);
            options.MaxActiveRuns = 20;
            options.MaxConcurrentSuperSteps = 8;
        });

    /// <summary>Runs until the input ends.</summary>
    public async Task RunAsync(TextReader input)
    {
        var services = new ServiceCollection();
        _ = services.AddLogging(logging => logging
            .AddProvider(new Printer(output))
            .AddFilter("CompiledWorkflows", LogLevel.Warning)
            .AddFilter("CompiledWorkflows.WorkflowHost", LogLevel.Information));
        Configure(services, store, effects);
        await using var provider = services.BuildServiceProvider();
        var host = provider.GetServices<IHostedService>().Single();
        await host.StartAsync(CancellationToken.None);
        output.WriteLine("running");
        using var ending = new CancellationTokenSource();
        var answering = AnswerAsync(provider.GetRequiredService<IWorkflowClient<Toiling>>(), ending.Token);
        _ = await input.ReadLineAsync();
        await ending.CancelAsync();
        await answering;
        await host.StopAsync(CancellationToken.None);
        output.WriteLine("stopped");
    }

    private static async Task AnswerAsync(IWorkflowClient<Toiling> client, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await AnswerAllAsync(client, cancellationToken);
                await Task.Delay(100, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    private static async Task AnswerAllAsync(IWorkflowClient<Toiling> client, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var run in client.QueryAsync(new RunQuery { Statuses = [RunStatus.AwaitingResponse] }, cancellationToken))
                await AnswerAsync(client, run.RunId, cancellationToken);
        }
        catch (CheckpointStoreUnavailableException)
        {
            // On a machine that is busy with others a store may be, too.
        }
    }

    private static async Task AnswerAsync(IWorkflowClient<Toiling> client, string runId, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var request in await client.GetPendingRequestsAsync(runId, cancellationToken))
                await client.RespondAsync(runId, request.RequestId, ((RequestInfoEvent<Doubt, int>)request).Request.Round, cancellationToken);
        }
        catch (Exception e) when (e is UnknownRequestException or CheckpointConflictException or WorkflowFailedException)
        {
            // Another host was quicker.
        }
    }

    private sealed class Printer(TextWriter output) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (output)
                output.WriteLine($"{eventId.Name} {formatter(state, exception)} {exception?.Message}");
        }
    }
}
