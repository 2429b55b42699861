namespace CompiledWorkflows;

/// <summary>A superstep in a recording. Immutable.</summary>
/// <param name="Number">The superstep's number, from 0 through the whole run.</param>
/// <param name="Invoked">The ids of the executors whose handlers were called, once for each call, in the order of the calls.</param>
public sealed record RecordedSuperStep(long Number, IReadOnlyList<string> Invoked);
