namespace CompiledWorkflows;

/// <summary>Which runs of a store to find: those that meet every condition that is set. Immutable.</summary>
public sealed record RunQuery
{
    /// <summary>The declared id of the workflow; <see langword="null"/> for any.</summary>
    public string? WorkflowId { get; init; }

    /// <summary>Where the runs stand: one of these; <see langword="null"/> for anywhere.</summary>
    public IReadOnlyCollection<RunStatus>? Statuses { get; init; }

    /// <summary>Only runs that have a <see cref="RunSummary.NextWakeTime"/>, and that is not later than this; <see langword="null"/> for runs with timers and without.</summary>
    public DateTimeOffset? WakesBy { get; init; }

    /// <summary>The id before the first one to find, by which a search goes on where another ended; <see langword="null"/> to begin at the beginning. No run of that id need exist.</summary>
    public string? After { get; init; }

    /// <summary>Tells whether a run meets every condition.</summary>
    /// <param name="run">The run.</param>
    public bool Matches(RunSummary run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return (WorkflowId is null || WorkflowId == run.WorkflowId)
            && Statuses?.Contains(run.Status) != false
            && (WakesBy is null || run.NextWakeTime <= WakesBy)
            && string.CompareOrdinal(run.RunId, After) > 0;
    }
}
