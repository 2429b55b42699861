namespace CompiledWorkflows;

/// <summary>Where a process dies.</summary>
internal abstract record CrashPoint;

/// <summary>In a call of the store.</summary>
/// <param name="Call">Which call of the process, from 0.</param>
/// <param name="Afterwards">Whether the call has had its effect, of which the process does not learn.</param>
internal sealed record StoreCallCrash(int Call, bool Afterwards) : CrashPoint;

/// <summary>Between two supersteps, when it has learnt that the first one has ended.</summary>
/// <param name="SuperStep">The first one's number.</param>
internal sealed record SuperStepCrash(long SuperStep) : CrashPoint;
