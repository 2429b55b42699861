using System.Buffers;
using System.Text;

namespace CompiledWorkflows;

/// <summary>What one call to run or resume a workflow does differently. Immutable; may be shared.</summary>
public sealed class RunOptions
{
    /// <summary>The new run's id, or that of the fork; any characters. By default a new unique one. A resume that continues a run keeps the run's own.</summary>
    public string? RunId { get; init; }

    /// <summary>The store for this call alone, instead of the workflow's.</summary>
    public ICheckpointStore? Checkpoints { get; init; }

    /// <summary>The most supersteps that the whole run may take, what came before a resume included; no limit by default.</summary>
    public long? MaxSuperSteps { get; init; }

    /// <summary>
    /// The most executors that are at work at once, on threads of the thread pool: for handlers that compute. By default there is no
    /// limit and no other thread: the executors of a superstep start one after another on the calling thread, and overlap while they
    /// wait. With 1, each has finished before the next one starts.
    /// </summary>
    /// <remarks>
    /// State, messages, requests, outputs and checkpoints are the same for every degree; only executor events and custom events come
    /// in the order in which things happen. Factories, conditions and messages that several executors get must bear concurrent use.
    /// </remarks>
    public int? MaxDegreeOfParallelism { get; init; }

    /// <summary>When checkpoints are saved; by default at the end of every superstep.</summary>
    public CheckpointPolicy CheckpointPolicy { get; init; } = CheckpointPolicy.EverySuperStep;

    /// <summary>
    /// Whether a run that has nothing to do but wait for a timer is waited for; so by default. Otherwise the call ends with the run
    /// <see cref="RunStatus.Sleeping"/>, and whoever keeps <see cref="RunResult{TOutput}.NextWakeTime"/> resumes it by then.
    /// </summary>
    /// <remarks>A run that waits for a response is never waited for, whatever timers it has: its requests are to be seen.</remarks>
    public bool WaitsForTimers { get; init; } = true;

    /// <summary>How what this call saves is compressed; not at all by default. What is saved already stays as it is, and is read with any choice.</summary>
    public CheckpointCompression? CheckpointCompression { get; init; }

    /// <summary>Code around this call's run, inside of the workflow's own; none by default.</summary>
    public IReadOnlyList<WorkflowMiddleware> Middleware
    {
        get;
        init => field = MiddlewareList.Copy(value, nameof(RunOptions));
    } = [];

    internal static RunOptions Default { get; } = new();

    internal RunOptions Validated()
    {
        if (RunId is { Length: 0 })
            throw new ArgumentException("RunOptions.RunId is empty. Leave it null for a new id, or give the run a name.", nameof(RunId));
        if (RunId is not null && !IsWellFormed(RunId))
            throw new ArgumentException("RunOptions.RunId has half of a surrogate pair, which no text format can keep. Give the run a name of whole characters.", nameof(RunId));
        if (MaxSuperSteps < 1)
            throw new ArgumentOutOfRangeException(nameof(MaxSuperSteps), MaxSuperSteps, "RunOptions.MaxSuperSteps must be at least 1, or null for no limit.");
        if (MaxDegreeOfParallelism < 1)
            throw new ArgumentOutOfRangeException(nameof(MaxDegreeOfParallelism), MaxDegreeOfParallelism, "RunOptions.MaxDegreeOfParallelism must be at least 1, or null for no limit.");
        if (CheckpointPolicy is null)
            throw new ArgumentException("RunOptions.CheckpointPolicy is null. Leave it at its default, CheckpointPolicy.EverySuperStep.", nameof(CheckpointPolicy));
        return this;
    }

    private static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var consumed) != OperationStatus.Done)
                return false;
            rest = rest[consumed..];
        }

        return true;
    }
}
