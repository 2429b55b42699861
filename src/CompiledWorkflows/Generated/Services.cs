using System.ComponentModel;

namespace CompiledWorkflows.Generated;

/// <summary>Resolves the constructor parameters of executors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Services
{
    /// <summary>Resolves a parameter that the executor cannot do without.</summary>
    public static T Get<T>(IServiceProvider services, string executorId)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.GetService(typeof(T)) is T service
            ? service
            : throw new InvalidOperationException($"Executor '{executorId}' needs a {typeof(T)}, which the service provider does not have. Register it, or use the constructor that takes a factory.");
    }

    /// <summary>Resolves the store of a workflow's checkpoints, if there is one.</summary>
    public static ICheckpointStore? GetStore(IServiceProvider services) => GetOrDefault<ICheckpointStore?>(services, null);

    /// <summary>Resolves the clock of a workflow's runs, by default the system's.</summary>
    public static TimeProvider GetTime(IServiceProvider services) => GetOrDefault(services, TimeProvider.System);

    /// <summary>Resolves the middleware around a workflow's runs, in the order of its registration.</summary>
    public static IReadOnlyList<WorkflowMiddleware> GetMiddleware(IServiceProvider services) => [.. GetOrDefault<IEnumerable<WorkflowMiddleware>>(services, [])];

    /// <summary>Resolves a parameter that has a default value.</summary>
    public static T GetOrDefault<T>(IServiceProvider services, T defaultValue)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.GetService(typeof(T)) is T service ? service : defaultValue;
    }
}
