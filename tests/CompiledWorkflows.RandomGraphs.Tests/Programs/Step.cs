namespace CompiledWorkflows.RandomGraphs;

/// <summary>One message that a handler of a random program sends, with the type that it is sent as.</summary>
/// <remarks>
/// Only the library can make an <see cref="ExecutorContext{TSelf}"/>. So a handler that takes one is written twice: as steps, which are
/// plain values, and as the handler that takes them and sends. The interpreter takes the steps.
/// </remarks>
public abstract record Step(Type Type, object? Value);

/// <summary>A message that goes through the context.</summary>
public sealed record Sent<T>(T Message) : Step(typeof(T), Message);

/// <summary>A message that the handler returns.</summary>
public sealed record Returned<T>(T Message) : Step(typeof(T), Message);
