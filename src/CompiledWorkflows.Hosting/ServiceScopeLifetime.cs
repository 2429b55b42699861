namespace CompiledWorkflows;

/// <summary>How long the scope lives from which a run's executors and their services come.</summary>
public enum ServiceScopeLifetime
{
    /// <summary>As long as the run is in memory: from its start or its awakening until it waits or ends.</summary>
    Activation,

    /// <summary>For one superstep. A checkpoint is saved after each, whatever the policy says, and the next one begins by reading it.</summary>
    SuperStep,
}
