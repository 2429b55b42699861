namespace CompiledWorkflows;

/// <summary>A message that an executor has sent under an <see cref="ExecutorHarness{TExecutor}"/>. Immutable.</summary>
/// <param name="Message">The message, boxed where it is a value.</param>
/// <param name="Type">The type under which it was sent: the one that the executor declares.</param>
/// <param name="Due">When it is to be delivered at the earliest, in UTC; <see langword="null"/> where it was sent for the next superstep.</param>
/// <param name="Delay">How long it is to wait at least; <see langword="null"/> where it was sent for the next superstep. Negative where it was sent for a time that has passed.</param>
public sealed record SentMessage(object? Message, Type Type, DateTimeOffset? Due, TimeSpan? Delay);
