namespace CompiledWorkflows;

/// <summary>Declares a method of an executor as what happens instead when the handler of the same messages has failed for good: its attempts are used up, or the exception is not worth another.</summary>
/// <remarks>
/// It takes the messages that the handler takes, then a <see cref="HandlerFailure"/>; what else it takes, what it returns and what it may do is as with a
/// <see cref="HandlerAttribute">handler</see>. It finds the executor as it was before the handler began, and the run goes on with what it does. If it throws, the
/// run fails. After a crash it may run again, without another attempt of the handler.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CompensationAttribute : Attribute;
