namespace CompiledWorkflows;

/// <summary>How much <see cref="CrashEverywhere"/> has tried, without finding a difference. Immutable.</summary>
/// <param name="Crashes">How many processes died.</param>
/// <param name="SuperSteps">The supersteps of the run.</param>
/// <param name="StoreCalls">The calls of the store in an uninterrupted run.</param>
public sealed record CrashReport(int Crashes, long SuperSteps, int StoreCalls);
