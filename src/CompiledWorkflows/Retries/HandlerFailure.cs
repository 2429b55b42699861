namespace CompiledWorkflows;

/// <summary>Why a handler has failed for good. Immutable.</summary>
/// <param name="Attempts">How many attempts were made, at least 1.</param>
/// <param name="ExceptionType">The full name of what the last one threw.</param>
/// <param name="Message">Its message.</param>
/// <param name="Exception">The exception itself; <see langword="null"/> where a crash came between, since only its name and message are in the run's log.</param>
public sealed record HandlerFailure(int Attempts, string ExceptionType, string Message, Exception? Exception)
{
    internal static HandlerFailure Of(Exception exception, int attempts) => new(attempts, exception.GetType().ToString(), exception.Message, exception);
}
