namespace CompiledWorkflows;

/// <summary>Limits how long one attempt of a handler takes: on a handler, or on an executor for all of its handlers. The one on a handler counts.</summary>
/// <remarks>
/// When the time has passed, by the workflow's <see cref="Workflow{TOutput}.TimeProvider"/>, the <see cref="CancellationToken"/> that the handler takes is cancelled. The
/// attempt has failed with a <see cref="TimeoutException"/> once the handler has thrown; nothing of it goes on behind the run's back, so a handler that ignores its
/// token is waited for. With <see cref="RetryAttribute"/> each attempt has the whole time.
/// </remarks>
/// <param name="seconds">The time, in seconds; more than 0.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class AttemptTimeoutAttribute(double seconds) : Attribute
{
    /// <summary>The time, in seconds; more than 0.</summary>
    public double Seconds { get; } = seconds;
}
