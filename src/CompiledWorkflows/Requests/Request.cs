namespace CompiledWorkflows;

/// <summary>A request of a sub-workflow's port, for a handler of the workflow around it that may answer later than in the handling of it.</summary>
/// <typeparam name="TRequest">What is asked.</typeparam>
/// <typeparam name="TResponse">What is to be answered.</typeparam>
/// <param name="RequestId">The request's id, unique across runs.</param>
/// <param name="Value">What is asked.</param>
public sealed record Request<TRequest, TResponse>(string RequestId, TRequest Value)
{
    /// <summary>Makes the answer, which is given by sending it along an edge to the port.</summary>
    public Answer<TRequest, TResponse> Answer(TResponse value) => new(RequestId, value);
}

/// <summary>An answer to a <see cref="Request{TRequest, TResponse}"/>, to be sent along an edge to the port that asked.</summary>
/// <typeparam name="TRequest">What was asked.</typeparam>
/// <typeparam name="TResponse">What is answered.</typeparam>
/// <param name="RequestId">The id of the request that it answers; <see langword="null"/> for the oldest that the port has open.</param>
/// <param name="Value">What is answered.</param>
public sealed record Answer<TRequest, TResponse>(string? RequestId, TResponse Value);
