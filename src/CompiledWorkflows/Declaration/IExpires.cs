namespace CompiledWorkflows;

/// <summary>A request port whose requests are answered by the port itself when nobody has answered in time.</summary>
/// <typeparam name="TRequest">What the port asks.</typeparam>
/// <typeparam name="TResponse">What it is answered.</typeparam>
/// <remarks>
/// A class with <see cref="RequestPortAttribute{TRequest, TResponse}"/> implements it. The time is kept in checkpoints beside the request. Of a response and
/// the time the first one counts: a response that comes later is refused as one to an unknown request.
/// </remarks>
public interface IExpires<TRequest, TResponse>
{
    /// <summary>How long a request waits for a response. Called once, when it is asked.</summary>
    /// <returns>The time, not negative; <see langword="null"/> for as long as it takes.</returns>
    static abstract TimeSpan? TimeoutOf(TRequest request);

    /// <summary>Makes the response to a request that nobody has answered in time. It must be pure: after a crash it is called again.</summary>
    static abstract TResponse OnTimeout(TRequest request);
}
