namespace CompiledWorkflows;

/// <summary>How a host runs the runs of one workflow.</summary>
public sealed class HostedWorkflowOptions
{
    /// <inheritdoc cref="RunOptions.MaxSuperSteps"/>
    public long? MaxSuperSteps { get; set; }

    /// <inheritdoc cref="RunOptions.MaxDegreeOfParallelism"/>
    public int? MaxDegreeOfParallelism { get; set; }

    /// <inheritdoc cref="RunOptions.CheckpointPolicy"/>
    public CheckpointPolicy CheckpointPolicy { get; set; } = CheckpointPolicy.EverySuperStep;

    /// <inheritdoc cref="RunOptions.CheckpointCompression"/>
    public CheckpointCompression? CheckpointCompression { get; set; }

    /// <summary>How long the scope lives from which the executors' services come; <see cref="ServiceScopeLifetime.Activation"/> by default.</summary>
    public ServiceScopeLifetime ServiceScope { get; set; }

    internal void Validate() => _ = CreateRunOptions(null, null).Validated();

    internal RunOptions CreateRunOptions(string? runId, ICheckpointStore? store) => new()
    {
        RunId = runId,
        Checkpoints = store,
        MaxSuperSteps = MaxSuperSteps,
        MaxDegreeOfParallelism = MaxDegreeOfParallelism,
        CheckpointPolicy = CheckpointPolicy,
        CheckpointCompression = CheckpointCompression,
        WaitsForTimers = false,
    };
}
