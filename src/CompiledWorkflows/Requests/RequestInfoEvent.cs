using CompiledWorkflows.Generated;

namespace CompiledWorkflows;

/// <summary>A request that a workflow has put to the outside and that waits for a response.</summary>
public abstract class RequestInfoEvent : WorkflowEvent
{
    private protected RequestInfoEvent(RequestPortNode port, string requestId)
    {
        Port = port;
        RequestId = requestId;
    }

    /// <summary>The request's id: unique across runs and the same after every resume. A fork keeps the ids of the requests that were open where it began.</summary>
    public string RequestId { get; }

    /// <summary>The id of the port that asked.</summary>
    public string PortId => Port.Id;

    internal RequestPortNode Port { get; }

    /// <summary>The end of its time, if it has one.</summary>
    internal Timer? Timer { get; set; }

    /// <summary>Whether somebody who watches has heard of it, or will.</summary>
    internal bool IsPublished { get; set; }

    /// <summary>Whether it has been answered, and is not to be heard of any more.</summary>
    internal bool IsAnswered { get => Volatile.Read(ref field); set => Volatile.Write(ref field, value); }
}

/// <summary>A request of one port's types that waits for a response.</summary>
/// <typeparam name="TRequest">What is asked.</typeparam>
/// <typeparam name="TResponse">What <see cref="StreamingRun{TOutput}.SendResponseAsync{TRequest, TResponse}(RequestInfoEvent{TRequest, TResponse}, TResponse, CancellationToken)"/> takes as an answer.</typeparam>
public sealed class RequestInfoEvent<TRequest, TResponse> : RequestInfoEvent
{
    internal RequestInfoEvent(RequestPortNode<TRequest, TResponse> port, string requestId, TRequest request)
        : base(port, requestId)
        => Request = request;

    /// <summary>What is asked.</summary>
    public TRequest Request { get; }
}
