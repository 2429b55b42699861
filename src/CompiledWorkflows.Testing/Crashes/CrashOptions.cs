namespace CompiledWorkflows;

/// <summary>How <see cref="CrashEverywhere"/> runs a workflow. Immutable; may be shared.</summary>
public sealed class CrashOptions
{
    /// <summary>The id of the run in every try, so that effect keys and ids of requests are the same.</summary>
    public const string RunId = "crash-everywhere";

    /// <summary>What to answer to the workflow's requests: the same each time, since a crash may have the same request answered again. A request without an answer stays open.</summary>
    public RequestAnswers Answers { get; init; } = new();

    /// <summary>
    /// Opens a store as another process would; all of them on the same storage, in which the run <see cref="RunId"/> is deleted before each try and after the last. Each store is
    /// disposed of. By default the storage is memory.
    /// </summary>
    public Func<ICheckpointStore>? OpenStore { get; init; }

    /// <summary>When the runs save checkpoints; by default at the end of every superstep.</summary>
    public CheckpointPolicy CheckpointPolicy { get; init; } = CheckpointPolicy.EverySuperStep;
}
