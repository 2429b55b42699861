namespace CompiledWorkflows;

/// <summary>A run that its owner watches.</summary>
/// <typeparam name="TOutput">The workflow's output type.</typeparam>
public sealed class StreamingRun<TOutput>
{
    /// <summary>Responds.</summary>
    public Task SendResponseAsync<TRequest, TResponse>(RequestInfoEvent<TRequest, TResponse> request, TResponse response) => throw null!;
}
