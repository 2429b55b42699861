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

    /// <summary>Resolves a parameter that has a default value.</summary>
    public static T GetOrDefault<T>(IServiceProvider services, T defaultValue)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.GetService(typeof(T)) is T service ? service : defaultValue;
    }
}
