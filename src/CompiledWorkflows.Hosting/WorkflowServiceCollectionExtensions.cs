using CompiledWorkflows;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers workflows, their host and its clients.</summary>
public static class WorkflowServiceCollectionExtensions
{
    /// <summary>Lets the application run a workflow: its host drives the runs, and an <see cref="IWorkflowClient{TWorkflow}"/> starts and asks them.</summary>
    /// <typeparam name="TWorkflow">The workflow. Its executors are made by their constructors, with services as arguments, once for each activation of a run.</typeparam>
    /// <param name="services">The services. They have to have an <see cref="ICheckpointStore"/>, unless <see cref="WorkflowHostOptions.Store"/> is set; a <see cref="TimeProvider"/> among them is the clock.</param>
    /// <param name="configure">Sets how its runs are run.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddWorkflow<TWorkflow>(this IServiceCollection services, Action<HostedWorkflowOptions>? configure = null)
        where TWorkflow : class, IServiceWorkflow<TWorkflow>
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new HostedWorkflowOptions();
        configure?.Invoke(options);
        options.Validate();
        var workflow = new HostedWorkflow(typeof(TWorkflow), CreateWorkflow<TWorkflow>, options);
        _ = services.AddWorkflowHost().AddSingleton(workflow);
        services.TryAddSingleton<IWorkflowClient<TWorkflow>>(provider => new WorkflowClient<TWorkflow>(provider.GetRequiredService<WorkflowHost>(), workflow));
        return services;
    }

    /// <summary>Adds the host of workflows and its <see cref="IWorkflowClient"/>. <see cref="AddWorkflow{TWorkflow}"/> does it too; call this to set how it works.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets how the host works.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddWorkflowHost(this IServiceCollection services, Action<WorkflowHostOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        _ = services.AddOptions();
        if (configure is not null)
            _ = services.Configure(configure);

        services.TryAddSingleton(CreateHost);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WorkflowHost>(static provider => provider.GetRequiredService<WorkflowHost>()));
        services.TryAddSingleton<IWorkflowClient>(static provider => new WorkflowClient(provider.GetRequiredService<WorkflowHost>()));
        return services;
    }

    private static IHostedWorkflow CreateWorkflow<TWorkflow>(IServiceProvider services)
        where TWorkflow : class, IServiceWorkflow<TWorkflow>
    {
        var workflow = (IHostedWorkflow)(object)TWorkflow.Create(services);
        workflow.LogTo(services.GetService<ILoggerFactory>());
        return workflow;
    }

    private static WorkflowHost CreateHost(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<WorkflowHostOptions>>().Value;
        var store = options.Store ?? services.GetService<ICheckpointStore>()
            ?? throw new InvalidOperationException($"The host of workflows has no store. Register an {nameof(ICheckpointStore)} as a singleton service, such as a SqliteCheckpointStore, or set {nameof(WorkflowHostOptions)}.{nameof(WorkflowHostOptions.Store)}.");
        return new WorkflowHost(
            store,
            options.Validated(),
            new WorkflowRegistry(services.GetServices<HostedWorkflow>(), services.GetRequiredService<IServiceScopeFactory>()),
            services.GetService<TimeProvider>() ?? TimeProvider.System,
            services.GetService<ILogger<WorkflowHost>>() ?? NullLogger<WorkflowHost>.Instance);
    }
}
