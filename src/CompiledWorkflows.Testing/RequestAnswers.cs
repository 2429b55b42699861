namespace CompiledWorkflows;

/// <summary>What a test answers to the requests of a workflow.</summary>
/// <remarks>It is put together first and then only read: from then on it is as thread-safe as its functions.</remarks>
/// <example><c>new RequestAnswers().For((Question question) =&gt; question.Number * 2).For("approval", (Order order) =&gt; true)</c></example>
public sealed class RequestAnswers
{
    private readonly List<Func<RequestInfoEvent, (bool IsAnswer, object? Response)>> _answers = [];

    /// <summary>Answers the requests of all ports that ask and are answered by these types. Of several answers to a request the first one counts.</summary>
    /// <typeparam name="TRequest">What is asked.</typeparam>
    /// <typeparam name="TResponse">What is answered.</typeparam>
    /// <param name="answer">Makes the response.</param>
    /// <returns>This object, for the next answer.</returns>
    public RequestAnswers For<TRequest, TResponse>(Func<TRequest, TResponse> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _answers.Add(asked => asked is RequestInfoEvent<TRequest, TResponse> request ? (true, answer(request.Request)) : default);
        return this;
    }

    /// <summary>Answers the requests of one port. Of several answers to a request the first one counts.</summary>
    /// <typeparam name="TRequest">What is asked.</typeparam>
    /// <typeparam name="TResponse">What is answered.</typeparam>
    /// <param name="portId">The port's id; of one in a sub-workflow its path.</param>
    /// <param name="answer">Makes the response.</param>
    /// <returns>This object, for the next answer.</returns>
    /// <remarks>Where the port asks or is answered by other types, an <see cref="InvalidOperationException"/> says so when it asks.</remarks>
    public RequestAnswers For<TRequest, TResponse>(string portId, Func<TRequest, TResponse> answer)
    {
        ArgumentException.ThrowIfNullOrEmpty(portId);
        ArgumentNullException.ThrowIfNull(answer);
        _answers.Add(asked => asked.PortId != portId ? default
            : asked is RequestInfoEvent<TRequest, TResponse> request ? (true, answer(request.Request))
            : throw new InvalidOperationException($"Port '{portId}' does not ask for a {typeof(TRequest)} to be answered by a {typeof(TResponse)}: its requests are a {asked.GetType()}. Give For the types of the port."));
        return this;
    }

    /// <summary>Answers a request if there is an answer.</summary>
    internal async Task<bool> TryRespondAsync<TOutput>(StreamingRun<TOutput> run, RequestInfoEvent request, CancellationToken cancellationToken)
    {
        foreach (var answer in _answers)
        {
            if (answer(request) is not (true, var response))
                continue;

            await run.SendResponseAsync(request.RequestId, response, cancellationToken).ConfigureAwait(false);
            return true;
        }

        return false;
    }
}
