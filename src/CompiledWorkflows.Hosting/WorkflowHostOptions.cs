namespace CompiledWorkflows;

/// <summary>How the host of workflows works. Hosts that share a store may differ in all but <see cref="LeaseDuration"/> and <see cref="BeatInterval"/>.</summary>
public sealed class WorkflowHostOptions
{
    /// <summary>The store of all runs; by default the <see cref="ICheckpointStore"/> among the services. The host does not dispose of it.</summary>
    public ICheckpointStore? Store { get; set; }

    /// <summary>The most supersteps at work at once, at least 1; 100 by default. Runs take turns: the one that has waited longest is next.</summary>
    public int MaxConcurrentSuperSteps { get; set; } = 100;

    /// <summary>The most runs in memory at once, at least 1; 1,000 by default. Others wait in the store. A run that waits for a response or a timer is not in memory.</summary>
    public int MaxActiveRuns { get; set; } = 1000;

    /// <summary>The supersteps, at least 1, after which a run makes place for others that wait for one; 100 by default.</summary>
    public int SuperStepsPerTurn { get; set; } = 100;

    /// <summary>How often the host shows that it lives; more than zero, 3 seconds by default.</summary>
    public TimeSpan BeatInterval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a host has to be seen not to show that it lives before others take over its runs; at least twice <see cref="BeatInterval"/>, 15 seconds by default.</summary>
    /// <remarks>Each host measures it by its own clock, from what it has seen itself; clocks of different machines are never compared.</remarks>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often the host looks for runs that nobody drives and for timers that other processes have set; more than zero, 3 seconds by default.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>What stays of the runs' checkpoints; everything by default.</summary>
    public RetentionPolicy? Retention { get; set; }

    /// <summary>How often the host goes through all runs to remove what <see cref="Retention"/> does not keep; more than zero, an hour by default.</summary>
    public TimeSpan RetentionInterval { get; set; } = TimeSpan.FromHours(1);

    internal WorkflowHostOptions Validated()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConcurrentSuperSteps, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxActiveRuns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(SuperStepsPerTurn, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(BeatInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(LeaseDuration, 2 * BeatInterval);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(PollInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(RetentionInterval, TimeSpan.Zero);
        return this;
    }
}
