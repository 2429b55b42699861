namespace CompiledWorkflows;

/// <summary>Declares a method of an executor as the handler of one message type.</summary>
/// <remarks>
/// The message comes first; an <see cref="ExecutorContext{TSelf}"/> (or <see cref="ExecutorContext"/>) and a <see cref="CancellationToken"/>
/// may follow in any order. The method returns <see langword="void"/>, a message, <see cref="Task"/>, <see cref="Task{TResult}"/>,
/// <see cref="ValueTask"/>, <see cref="ValueTask{TResult}"/> or <see cref="IAsyncEnumerable{T}"/>. What it returns is sent along the
/// executor's edges; a <see langword="null"/> is not sent.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HandlerAttribute : Attribute;
