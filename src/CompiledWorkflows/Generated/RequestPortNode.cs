using System.ComponentModel;
using System.Globalization;
using MessagePack;

namespace CompiledWorkflows.Generated;

/// <summary>A request port as a node of one run.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestPortNode : Node
{
    private protected RequestPortNode(WorkflowScope workflow, string id)
        : base(workflow, id, inboxes: 1)
    {
    }

    internal sealed override bool RunsAlone => true;

    /// <summary>Writes what a request asks.</summary>
    internal abstract void WriteRequest(RequestInfoEvent request, ref MessagePackWriter writer);

    /// <summary>Reads what <see cref="WriteRequest"/> wrote.</summary>
    internal abstract RequestInfoEvent ReadRequest(string requestId, ref MessagePackReader reader);

    /// <summary>Opens a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answersKey">The key of the node where the answer arrives if an executor of the run has got it to answer.</param>
    internal abstract void Open(RequestInfoEvent request, string? answersKey);

    /// <summary>Checks that a response is of the port's type.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    internal abstract void Check(object? response, string requestId);

    /// <summary>Whether the port answers requests whose time has passed.</summary>
    internal abstract bool AnswersTimeouts { get; }

    /// <summary>Sends the port's own response to a request whose time has passed.</summary>
    internal abstract void DeliverTimeout(RequestInfoEvent request);

    /// <summary>Sends a response that <see cref="Check"/> let pass along the port's edges.</summary>
    internal abstract void Deliver(RequestInfoEvent request, object? response);
}

/// <summary>A request port as a node of one run. Generated code derives from it: it routes the responses.</summary>
/// <typeparam name="TRequest">What the port asks.</typeparam>
/// <typeparam name="TResponse">What it is answered.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestPortNode<TRequest, TResponse> : RequestPortNode
{
    private Desk<TRequest, TResponse>[] _desks = [];
    private Func<TRequest, TimeSpan?>? _timeoutOf;
    private Func<TRequest, TResponse>? _onTimeout;

    private protected RequestPortNode(WorkflowScope workflow, string id)
        : base(workflow, id)
    {
    }

    internal sealed override void Check(object? response, string requestId)
    {
        if (response is not TResponse && !(response is null && default(TResponse) is null && Nullable.GetUnderlyingType(typeof(TResponse)) is not null))
            throw new ArgumentException($"Request '{requestId}' of port '{Id}' takes a response of type {typeof(TResponse)}, not {response?.GetType().ToString() ?? "null"}.", nameof(response));
    }

    internal sealed override bool AnswersTimeouts => _onTimeout is not null;

    internal sealed override void DeliverTimeout(RequestInfoEvent request)
        => Deliver(request, _onTimeout!(((RequestInfoEvent<TRequest, TResponse>)request).Request));

    internal sealed override void Deliver(RequestInfoEvent request, object? response)
    {
        BeginDelivery();
        Respond(((RequestInfoEvent<TRequest, TResponse>)request).Request, (TResponse)response!);
        StopHandling();
    }

    /// <summary>Evaluates the conditions of the port's edges and puts the response on those that take it.</summary>
    protected abstract void Respond(TRequest request, TResponse response);

    /// <summary>Finds the executors of the workflows around the port's own that answer its requests.</summary>
    protected void FindDesks<TPort>() => _desks = Workflow.FindDesks<TPort, TRequest, TResponse>(this);

    /// <summary>Lets requests end by themselves.</summary>
    protected void Expires<TPort>()
        where TPort : IExpires<TRequest, TResponse>
    {
        _timeoutOf = TPort.TimeoutOf;
        _onTimeout = TPort.OnTimeout;
    }

    /// <summary>Sets the timer of a request whose time ends.</summary>
    private protected void SetTimer(RequestInfoEvent<TRequest, TResponse> request)
    {
        if (_timeoutOf?.Invoke(request.Request) is not { } timeout)
            return;

        ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);
        var now = Scope.TimeProvider.GetUtcNow();
        var due = timeout > DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue : now + timeout;
        lock (StagingLock)
        {
            BeginStaging();
            Stage(new RequestTimer(request, due.UtcTicks));
        }
    }

    /// <summary>Gives a request to the nearest desk that takes it.</summary>
    /// <returns>The key of the node where the answer arrives, or <see langword="null"/> where the outside has to answer.</returns>
    private protected string? SendToDesk(RequestInfoEvent<TRequest, TResponse> request)
    {
        foreach (var desk in _desks)
        {
            if (desk.TrySend(new Request<TRequest, TResponse>(request.RequestId, request.Request)))
                return desk.Answers.Key;
        }

        return null;
    }

    internal sealed override void Open(RequestInfoEvent request, string? answersKey)
    {
        if (answersKey is not null && Array.Find(_desks, desk => desk.Answers.Key == answersKey) is { } desk)
            Graph.Requests.OpenInner(request, desk.Answers);
        else
            Graph.Requests.Open(request);
    }
}

/// <summary>A request port as a node of one run. Generated code derives from it: it routes the responses.</summary>
/// <typeparam name="TRequest">What the port asks.</typeparam>
/// <typeparam name="TResponse">What it is answered.</typeparam>
/// <typeparam name="TRequestCodec">The codec of <typeparamref name="TRequest"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestPortNode<TRequest, TResponse, TRequestCodec> : RequestPortNode<TRequest, TResponse>
    where TRequestCodec : struct, ICodec<TRequest>
{
    private long _superStep = -1;
    private int _asked;

    /// <summary>Adds a port to a graph, after the nodes added before.</summary>
    /// <param name="workflow">The workflow that it is part of.</param>
    /// <param name="id">The port's declared id.</param>
    /// <param name="requestTypeId">The request type's identity in checkpoints.</param>
    protected RequestPortNode(WorkflowScope workflow, string id, string requestTypeId)
        : base(workflow, id)
        => Inbox = new Inbox<TRequest, TRequestCodec>(this, 0, requestTypeId);

    /// <summary>The requests that arrive.</summary>
    public Inbox<TRequest, TRequestCodec> Inbox { get; }

    internal sealed override void WriteRequest(RequestInfoEvent request, ref MessagePackWriter writer)
        => TRequestCodec.Write(ref writer, ((RequestInfoEvent<TRequest, TResponse>)request).Request);

    internal sealed override RequestInfoEvent ReadRequest(string requestId, ref MessagePackReader reader)
        => new RequestInfoEvent<TRequest, TResponse>(this, requestId, TRequestCodec.Read(ref reader)!);

    /// <inheritdoc/>
    protected sealed override ValueTask HandleAsync(int inbox)
    {
        var superStep = Scope.SuperStep;
        _asked = superStep == _superStep ? _asked + 1 : 0;
        _superStep = superStep;
        var request = new RequestInfoEvent<TRequest, TResponse>(this, RequestId(superStep), Inbox.Take());
        Open(request, SendToDesk(request));
        SetTimer(request);
        return default;
    }

    /// <summary>Names a request after its run, port, superstep and place, escaped so that no two names can be the same.</summary>
    private string RequestId(long superStep)
        => string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(Scope.RunId)}/{Uri.EscapeDataString(Key)}/{superStep}.{_asked}");
}
