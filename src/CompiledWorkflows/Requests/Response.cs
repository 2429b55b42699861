namespace CompiledWorkflows;

/// <summary>A response together with the request it answers, for a handler that needs both.</summary>
/// <typeparam name="TRequest">The request's type.</typeparam>
/// <typeparam name="TResponse">The response's type.</typeparam>
/// <param name="Request">What was asked.</param>
/// <param name="Value">What was answered.</param>
public sealed record Response<TRequest, TResponse>(TRequest Request, TResponse Value);
