using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CompiledWorkflows.Hosting.Tests;

/// <summary>An application with a host of workflows, which a test starts and stops.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestHost(ServiceProvider services) => _services = services;

    public IServiceProvider Services => _services;

    public IWorkflowClient Client => _services.GetRequiredService<IWorkflowClient>();

    private IHostedService Host => _services.GetServices<IHostedService>().Single();

    public IWorkflowClient<TWorkflow> ClientOf<TWorkflow>()
        where TWorkflow : class
        => _services.GetRequiredService<IWorkflowClient<TWorkflow>>();

    /// <summary>Makes an application that is not started yet.</summary>
    public static TestHost Create(ICheckpointStore store, Action<IServiceCollection> configure, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        _ = services.AddSingleton(store);
        if (time is not null)
            _ = services.AddSingleton(time);
        configure(services);
        return new TestHost(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }));
    }

    public static async Task<TestHost> StartAsync(ICheckpointStore store, Action<IServiceCollection> configure, TimeProvider? time = null)
    {
        var host = Create(store, configure, time);
        await host.StartAsync();
        return host;
    }

    public Task StartAsync() => Host.StartAsync(CancellationToken.None);

    public Task StopAsync(CancellationToken cancellationToken = default) => Host.StopAsync(cancellationToken);

    /// <summary>Stops and ends the application; the store is the test's.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
    }
}
